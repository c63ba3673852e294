import { useEffect, useRef, useState } from "preact/hooks";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { IntakeFailure, SharedFile } from "../services/intake.ts";
import { useServices } from "./use-services.ts";

export interface SharedProblem {
  readonly file: SharedFile;
  readonly failure: IntakeFailure;
}

export interface SharedFiles {
  /** What waits; undefined until it is known. */
  readonly files: readonly SharedFile[] | undefined;
  readonly taking: { readonly done: number; readonly total: number } | null;
  readonly problems: readonly SharedProblem[];
  /** The draft that took the others in, when nothing is left but files that no draft takes. */
  readonly onlyRefusedFor: ActivityId | null;
  readonly takeInto: (draft: ActivityId | null) => void;
  /** Then opens the draft that took the others in, if there is one. */
  readonly dropAll: () => void;
}

/** Takes what was shared into drafts, one file after the other; goes on by itself with what a killed page had begun. */
export const useSharedFiles = (onTaken: (draft: ActivityId) => void): SharedFiles => {
  const { drafts, intake } = useServices();
  const [files, setFiles] = useState<readonly SharedFile[]>();
  const [taking, setTaking] = useState<SharedFiles["taking"]>(null);
  const [problems, setProblems] = useState<readonly SharedProblem[]>([]);
  const [onlyRefusedFor, setOnlyRefusedFor] = useState<ActivityId | null>(null);
  const [crash, setCrash] = useState<{ readonly error: unknown } | null>(null);
  const isLeft = useRef(false);
  if (crash) throw crash.error;

  /** Answers with those that did not come in. */
  const takeEach = async (aimed: readonly SharedFile[]): Promise<readonly SharedProblem[]> => {
    const found: SharedProblem[] = [];
    for (const [done, file] of aimed.entries()) {
      setTaking({ done, total: aimed.length });
      const taken = await intake.takeShared(file);
      if (!taken.ok) found.push({ file, failure: taken.error });
    }
    return found;
  };

  const take = async (aimed: readonly SharedFile[]): Promise<void> => {
    const into = aimed.at(-1)?.draft ?? null;
    const found = await takeEach(aimed);
    const areRefused = found.every(({ failure }) => isRefused(failure));
    // What another draft, or another moment, may take is asked about once more.
    if (!areRefused) await intake.releaseShared();
    const rest = await intake.shared();
    setTaking(null);
    if (rest.length === 0 && into !== null && !isLeft.current) return onTaken(into);
    setProblems(found);
    setOnlyRefusedFor(areRefused && rest.length === found.length ? into : null);
    setFiles(rest);
  };

  const work = (job: () => Promise<void>): void => void job().catch((error: unknown) => setCrash({ error }));

  useEffect(() => {
    work(async () => {
      const waiting = await intake.shared();
      const begun = waiting.filter(({ draft }) => draft !== null);
      if (begun.length > 0) await take(begun);
      else setFiles(waiting);
    });
    return () => {
      isLeft.current = true;
    };
  }, [intake]);

  return {
    files,
    taking,
    problems,
    onlyRefusedFor,
    takeInto: (draft) => {
      if (taking) return;
      setProblems([]);
      setTaking({ done: 0, total: files?.length ?? 1 });
      work(async () => take(await intake.aimShared(draft ?? (await drafts.start({})).id)));
    },
    dropAll: () =>
      work(async () => {
        await intake.dropShared(files ?? []);
        setProblems([]);
        setFiles([]);
        if (onlyRefusedFor !== null) onTaken(onlyRefusedFor);
      }),
  };
};

/** No draft and no other day will take it. */
const isRefused = ({ kind }: IntakeFailure): boolean =>
  kind === "unreadable" || kind === "unknownType" || kind === "tooLarge";
