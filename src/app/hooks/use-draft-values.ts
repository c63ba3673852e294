import { useEffect, useRef, useState } from "preact/hooks";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Draft, DraftServices, DraftValues, StorageFailure } from "../services/services.ts";
import { useServices } from "./use-services.ts";

/** Waiting time between an input and the disk; a killed page loses no more than this. */
const SAVE_AFTER_MS = 250;

export interface DraftWriting {
  /** What the form shows: always the newest input, whether or not it is on disk yet. */
  readonly values: DraftValues;
  readonly state: "saved" | "saving" | StorageFailure;
  readonly set: (patch: DraftValues) => void;
  /** Writes now what is not on disk yet; answers when it is there, or with what stood in the way. */
  readonly flush: () => Promise<StorageFailure | null>;
  /** Shows what the disk holds, after something else than the form has changed the draft. */
  readonly reload: () => Promise<void>;
}

/** Keeps a draft on disk while it is typed: soon after each input, and at once when the page is left or hidden. */
export const useDraftValues = (draft: Draft): DraftWriting => {
  const { drafts } = useServices();
  const [values, setValues] = useState<DraftValues>(draft.values);
  const [state, setState] = useState<DraftWriting["state"]>("saved");
  const writer = useRef<DraftWriter | null>(null);
  writer.current ??= createDraftWriter(draft.id, drafts.update, setState);
  const { write, flush } = writer.current;
  const newest = useRef(values);

  useEffect(() => flushWhenLeaving(flush), [flush]);

  const show = (next: DraftValues): void => {
    newest.current = next;
    setValues(next);
  };

  return {
    values,
    state,
    set: (patch) => {
      show({ ...newest.current, ...patch });
      write(newest.current);
    },
    flush,
    reload: async () => {
      await flush();
      const stored = await drafts.draft(draft.id);
      if (stored) show(stored.values);
    },
  };
};

const flushWhenLeaving = (flush: () => Promise<unknown>): (() => void) => {
  const flushHidden = (): void => {
    if (document.visibilityState === "hidden") void flush();
  };
  const flushNow = (): void => void flush();
  document.addEventListener("visibilitychange", flushHidden);
  window.addEventListener("pagehide", flushNow);
  window.addEventListener("blur", flushNow);
  return () => {
    document.removeEventListener("visibilitychange", flushHidden);
    window.removeEventListener("pagehide", flushNow);
    window.removeEventListener("blur", flushNow);
    void flush();
  };
};

interface DraftWriter {
  readonly write: (values: DraftValues) => void;
  readonly flush: DraftWriting["flush"];
}

/** One write at a time, the newest values last. */
const createDraftWriter = (
  id: ActivityId,
  update: DraftServices["update"],
  onState: (state: DraftWriting["state"]) => void,
): DraftWriter => {
  let waiting: DraftValues | null = null;
  let timer: number | undefined;
  let running: Promise<StorageFailure | null> = Promise.resolve(null);

  const flush: DraftWriter["flush"] = () => {
    window.clearTimeout(timer);
    const next = waiting;
    if (next === null) return running;
    waiting = null;
    running = running.then(async () => {
      const written = await update(id, next);
      if (!written.ok) {
        // Kept for the next try: what was typed is never given up because the disk failed once.
        waiting ??= next;
        onState(written.error);
        return written.error;
      }
      if (waiting === null) onState("saved");
      return null;
    });
    return running;
  };

  return {
    write: (values) => {
      waiting = values;
      onState("saving");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    flush,
  };
};
