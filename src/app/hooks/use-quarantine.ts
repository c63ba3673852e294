import { useCallback, useEffect, useState } from "preact/hooks";
import type { QuarantineList } from "../../domain/quarantine-list.ts";
import { useServices } from "./use-services.ts";

export interface AskedQuarantine {
  /** Undefined while it is asked for the first time, null when nothing is known. */
  readonly list: QuarantineList | null | undefined;
  readonly isFresh: boolean;
  readonly reload: () => void;
}

/** What the server keeps and could not put into the book, asked when it is opened. */
export const useQuarantine = (): AskedQuarantine => {
  const { setAside } = useServices();
  const [asked, setAsked] = useState<Omit<AskedQuarantine, "reload">>({ list: undefined, isFresh: true });
  const reload = useCallback(() => {
    void setAside.quarantine().then((answer) => {
      setAsked(
        answer.ok
          ? { list: answer.value.value, isFresh: answer.value.isFresh }
          : { list: null, isFresh: false },
      );
    });
  }, [setAside]);
  useEffect(reload, [reload]);
  return { ...asked, reload };
};
