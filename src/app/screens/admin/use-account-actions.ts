import { useState } from "preact/hooks";
import type { IssuedCode, MoveUser } from "../../../domain/api.ts";
import type { Result } from "../../../domain/result.ts";
import type { UserId } from "../../../domain/user.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { NetworkFailure } from "../../services/services.ts";

interface AccountActions {
  readonly problem: NetworkFailure | null;
  readonly isWorking: boolean;
  readonly issueCode: (user: UserId) => void;
  readonly moveUser: (user: UserId, move: MoveUser) => void;
  readonly disableUser: (user: UserId) => void;
  readonly revokeDevice: (device: string) => void;
}

/** What an administrator does to one account; each needs the network and is tried again by pressing again. */
export const useAccountActions = (
  onIssued: (issued: IssuedCode) => void,
  onChanged: () => void,
): AccountActions => {
  const { administration } = useServices();
  const [problem, setProblem] = useState<NetworkFailure | null>(null);
  const [isWorking, setWorking] = useState(false);

  const run = async <Value>(
    request: () => Promise<Result<Value, NetworkFailure>>,
    onDone: (value: Value) => void,
  ) => {
    if (isWorking) return;
    setWorking(true);
    const answer = await request();
    setWorking(false);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) onDone(answer.value);
  };

  return {
    problem,
    isWorking,
    issueCode: (user) => void run(() => administration.issueCode(user), onIssued),
    moveUser: (user, move) => void run(() => administration.moveUser(user, move), onChanged),
    disableUser: (user) => void run(() => administration.disableUser(user), onChanged),
    revokeDevice: (device) => void run(() => administration.revokeDevice(device), onChanged),
  };
};
