import { useState } from "preact/hooks";
import { useServices } from "../../hooks/use-services.ts";
import { PIN_LENGTH, type UnlockFailure } from "../../services/lock.ts";
import { lockVi } from "../../vi/lock.ts";
import { storageProblem } from "../../vi/log.ts";
import { waitName } from "../../vi/network.ts";

export interface UnlockState {
  readonly pin: string;
  readonly problem: string | null;
  readonly isChecking: boolean;
  readonly type: (pin: string) => void;
  readonly submit: () => void;
}

/** Tries a code as soon as its last digit is there. */
export const useUnlock = (onOpened: () => void = () => {}): UnlockState => {
  const { lock } = useServices();
  const [pin, setPin] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);

  const check = async (typed: string): Promise<void> => {
    if (isChecking) return;
    if (typed.length !== PIN_LENGTH) return setProblem(lockVi.digits);
    setChecking(true);
    const opened = await lock.unlock(typed);
    setChecking(false);
    setPin("");
    if (opened.ok) onOpened();
    else setProblem(problemOf(opened.error));
  };

  return {
    pin,
    problem,
    isChecking,
    type: (typed) => {
      setPin(typed);
      if (typed.length < PIN_LENGTH) return typed === "" ? undefined : setProblem(null);
      void check(typed);
    },
    submit: () => void check(pin),
  };
};

const problemOf = (failure: UnlockFailure): string => {
  switch (failure.kind) {
    case "wrongPin":
      return lockVi.wrong(failure.triesLeft);
    case "mustWait":
      return lockVi.mustWait(waitName(failure.seconds));
    default:
      return storageProblem(failure).title;
  }
};
