import { useState } from "preact/hooks";
import { PasswordRequest } from "../../../domain/api.ts";
import { useServices } from "../../hooks/use-services.ts";
import { networkProblem } from "../../vi/network.ts";
import { signingInVi } from "../../vi/signing-in.ts";

const MIN_PASSWORD = 10;

export interface SetPasswordProblems {
  readonly username?: string;
  readonly password?: string;
  readonly form?: string;
}

/** Sets the user name and password of the signed-in account. */
export const useSetPassword = (onSaved: () => void) => {
  const { account } = useServices();
  const [problems, setProblems] = useState<SetPasswordProblems>({});
  const [isWorking, setWorking] = useState(false);

  const save = async (username: string, password: string): Promise<void> => {
    const wrong = problemsOf(username.trim(), password);
    setProblems(wrong ?? {});
    if (wrong || isWorking) return;

    setWorking(true);
    const saved = await account.setPassword(username.trim(), password);
    setWorking(false);
    if (saved.ok) return onSaved();
    const sentence = networkProblem(saved.error);
    setProblems(saved.error.kind === "usernameTaken" ? { username: sentence } : { form: sentence });
  };

  return { problems, isWorking, save };
};

const problemsOf = (username: string, password: string): SetPasswordProblems | null => {
  const isNameGood = PasswordRequest.shape.username.safeParse(username).success;
  const left = MIN_PASSWORD - password.length;
  if (isNameGood && left <= 0) return null;
  return {
    ...(!isNameGood && { username: signingInVi.badUsername }),
    ...(left > 0 && { password: signingInVi.badPassword(left) }),
  };
};
