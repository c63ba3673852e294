import { useEffect, useRef, useState } from "preact/hooks";
import { useServices } from "./use-services.ts";

/** Waiting time between an input and the disk; a killed page loses no more than this. */
const KEEP_AFTER_MS = 250;

interface Typed<Values> {
  /** Undefined until the disk has said whether something was typed before. */
  readonly values: Values | undefined;
  readonly set: (patch: Partial<Values>) => void;
  /** It was saved, or given up: nothing of it stays. */
  readonly clear: () => Promise<void>;
}

/** The values of a form without a draft: on disk soon after each input, and there again when the page was killed. */
export const useTyped = <Values extends object>(form: string, initial: Values): Typed<Values> => {
  const { registers } = useServices();
  const [values, setValues] = useState<Values>();
  const timer = useRef<number>(undefined);
  const newest = useRef<Values>(initial);
  const waits = useRef(false);

  const keep = async (): Promise<void> => {
    window.clearTimeout(timer.current);
    if (!waits.current) return;
    waits.current = false;
    await registers.keepTyped(form, newest.current);
  };

  useEffect(() => {
    let isGone = false;
    void registers.typed(form).then((typed) => {
      if (isGone) return;
      newest.current = { ...initial, ...(typed && typeof typed === "object" ? typed : {}) };
      setValues(newest.current);
    });
    const keepNow = (): void => void keep();
    document.addEventListener("visibilitychange", keepNow);
    window.addEventListener("pagehide", keepNow);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", keepNow);
      window.removeEventListener("pagehide", keepNow);
      keepNow();
    };
    // Read once for each form: what is typed from then on is newer than the disk.
  }, [form]);

  return {
    values,
    set: (patch) => {
      newest.current = { ...newest.current, ...patch };
      waits.current = true;
      setValues(newest.current);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void keep(), KEEP_AFTER_MS);
    },
    clear: async () => {
      window.clearTimeout(timer.current);
      waits.current = false;
      await registers.keepTyped(form, null);
    },
  };
};
