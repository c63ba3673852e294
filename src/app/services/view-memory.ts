import type { PhoneDb } from "../../device/phone-db.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { ActivityParts } from "./build-view.ts";

/** A busy year's worth of months that were looked at. */
const MOST = 2_000;

interface Remembered {
  readonly of: string;
  /** Null: deleted, or of a later version. */
  readonly view: ActivityView | null;
}

const memories = new WeakMap<PhoneDb, Map<string, Remembered>>();

/**
 * The view that was last built of the same records, else a new one; for activities of which this phone has written nothing
 * that the mirror does not have. A screen asks for its whole month again after every
 * change of any record: reading, checking and hashing all of them anew would cost more than drawing the month.
 */
export const rememberedView = async (
  db: PhoneDb,
  parts: ActivityParts,
  hashesAll: boolean,
  build: () => Promise<ActivityView | null>,
): Promise<ActivityView | null> => {
  const memory = memories.get(db) ?? new Map<string, Remembered>();
  memories.set(db, memory);
  const key = `${parts.record.id} ${hashesAll}`;
  const of = sourceOf(parts);
  const known = memory.get(key);
  if (known?.of === of) return known.view;
  const view = await build();
  memory.delete(key);
  memory.set(key, { of, view });
  const [oldest] = memory.size > MOST ? memory.keys() : [];
  if (oldest !== undefined) memory.delete(oldest);
  return view;
};

/** A record of the mirror is never changed under one number of one history. */
const sourceOf = ({ record, around, ...facts }: ActivityParts): string =>
  [
    facts.isSending,
    ...[record, ...around].map(({ id, seen, values }) =>
      [id, seen.epoch, seen.number, ...fileStateOf(values["file"], facts)].join(" "),
    ),
  ].join();

const fileStateOf = (
  file: unknown,
  { unsentFiles, awayFiles }: Pick<ActivityParts, "unsentFiles" | "awayFiles">,
): readonly boolean[] => [unsentFiles, awayFiles].map((files: ReadonlySet<unknown>) => files.has(file));
