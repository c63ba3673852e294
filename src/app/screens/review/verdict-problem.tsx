import type { StorageFailure } from "../../services/services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { FormProblem } from "../sign-in/form-problem.tsx";

/** The verdict could not be written on this device. */
export const VerdictProblem = ({ problem }: { readonly problem: StorageFailure | null }) => {
  if (problem === null) return null;
  const { title, text } = problem.kind === "noSpace" ? errorsVi.storageFull : errorsVi.storageLost;
  return <FormProblem text={`${title}. ${text}`} />;
};
