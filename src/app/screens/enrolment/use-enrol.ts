import { useState } from "preact/hooks";
import { EnrolmentCode, type SignedIn } from "../../../domain/api.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { networkProblem } from "../../vi/network.ts";
import { signInVi } from "../../vi/sign-in.ts";

export interface EnrolmentState {
  readonly isWorking: boolean;
  readonly problem: string | null;
  readonly enrol: (code: string) => Promise<void>;
  readonly forget: () => void;
}

/** Tries a code. What was typed stays where it is when it fails. */
export const useEnrol = (
  onBusy: (isBusy: boolean) => void,
  onEnrolled: (enrolled: SignedIn) => void,
): EnrolmentState => {
  const { account } = useServices();
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const enrol = async (code: string): Promise<void> => {
    if (isWorking) return;
    if (!EnrolmentCode.safeParse(code).success) return setProblem(errorsVi.code.mistyped);
    setWorking(true);
    setProblem(null);
    onBusy(true);
    const answer = await account.enrol(code);
    setWorking(false);
    if (answer.ok) return onEnrolled(answer.value);
    onBusy(false);
    setProblem(answer.error.kind === "offline" ? signInVi.code.needsNetwork : networkProblem(answer.error));
  };

  return { isWorking, problem, enrol, forget: () => setProblem(null) };
};
