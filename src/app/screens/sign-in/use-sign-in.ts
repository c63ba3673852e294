import { useState } from "preact/hooks";
import { EnrolmentCode, type SignedIn } from "../../../domain/api.ts";
import type { Result } from "../../../domain/result.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { EntryFailure } from "../../services/services.ts";
import { networkProblem } from "../../vi/network.ts";
import { signingInVi } from "../../vi/signing-in.ts";

export interface SignInProblems {
  readonly username?: string;
  readonly password?: string;
  readonly code?: string;
  /** What the server or the network said. */
  readonly form?: string;
}

export interface SignInState {
  readonly problems: SignInProblems;
  readonly isWorking: boolean;
  readonly signIn: (username: string, password: string) => void;
  readonly enrol: (code: string) => void;
  readonly forget: () => void;
}

/** Signs in with a name and password or a one-time code; what was typed stays where it is when it fails. */
export const useSignIn = (onSignedIn: () => void): SignInState => {
  const { account } = useServices();
  const [problems, setProblems] = useState<SignInProblems>({});
  const [isWorking, setWorking] = useState(false);

  const run = async (request: () => Promise<Result<SignedIn, EntryFailure>>) => {
    setProblems({});
    setWorking(true);
    const answer = await request();
    setWorking(false);
    if (answer.ok) onSignedIn();
    else setProblems({ form: networkProblem(answer.error) });
  };

  return {
    problems,
    isWorking,
    signIn: (username, password) => {
      const missing = missingFields(username, password);
      if (missing) setProblems(missing);
      else if (!isWorking) run(() => account.signIn(username.trim(), password));
    },
    enrol: (code) => {
      if (!EnrolmentCode.safeParse(code).success) setProblems({ code: signingInVi.badCode });
      else if (!isWorking) run(() => account.enrol(code));
    },
    forget: () => setProblems({}),
  };
};

const missingFields = (username: string, password: string): SignInProblems | null => {
  if (username.trim() !== "" && password !== "") return null;
  return {
    ...(username.trim() === "" && { username: signingInVi.missingUsername }),
    ...(password === "" && { password: signingInVi.missingPassword }),
  };
};
