import { Banner } from "../../components/banner.tsx";
import type { RegisterFailure } from "../../services/registers.ts";
import { errorsVi } from "../../vi/errors.ts";
import { problemsVi } from "../../vi/field-problems.ts";

/** Why something was not kept; what was kept before still stands. */
export const WriteFailure = ({ failure }: { readonly failure: RegisterFailure | null }) => {
  if (failure === null) return null;
  const words =
    failure.kind === "invalidFields"
      ? { title: errorsVi.storage.storageLost.title, text: problemsVi.other }
      : errorsVi.storage[failure.kind];
  return <Banner tone="danger" icon="warning" {...words} isLive />;
};
