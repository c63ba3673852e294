import { useState } from "preact/hooks";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { PushFailure, PushStanding } from "../../services/notices.ts";

export interface Push {
  readonly standing: PushStanding;
  readonly failure: PushFailure["kind"] | null;
  readonly switchOn: () => Promise<void>;
  readonly switchOff: () => Promise<void>;
  readonly decline: () => Promise<void>;
}

/** How this phone is told while the app is closed; undefined while it is being asked. */
export const usePush = (): Push | undefined => {
  const { push } = useServices();
  // What the browser was told is no row of a table: it is asked again after each answer.
  const [answers, setAnswers] = useState(0);
  const [failure, setFailure] = useState<Push["failure"]>(null);
  const standing = useLive(() => push.standing(), [push, answers]);
  if (!standing) return undefined;

  const after = async (work: Promise<{ ok: true } | { ok: false; error: { kind: PushFailure["kind"] } }>) => {
    const done = await work;
    setFailure(done.ok ? null : done.error.kind);
    setAnswers((count) => count + 1);
  };
  return {
    standing,
    failure,
    switchOn: () => after(push.switchOn()),
    switchOff: () => after(push.switchOff()),
    decline: () => after(push.decline()),
  };
};
