import { isSameJson } from "../domain/canonical-json.ts";
import { recordKey } from "../domain/record.ts";
import { MAX_OFFERED, RecoveryAnswer } from "../domain/recovery.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { offline, type UploadFailure } from "../sync/link-failure.ts";
import type { MirrorRow, Recovery } from "../sync/ports.ts";
import type { Author } from "./append-changes.ts";
import { fromRecordRow } from "./from-record-row.ts";
import { readMeta } from "./meta.ts";
import type { PhoneDb, RecoveryRow } from "./phone-db.ts";
import { withReopening } from "./storage-failure.ts";
import { type Fetch, failureOfStatus, timedFetch } from "./timed-fetch.ts";
import { toRecordRow } from "./to-record-row.ts";

/** One version of a record a history: what two histories said of it is kept side by side. */
const recoveryKey = ({ record, epoch }: MirrorRow): string => `${epoch}|${recordKey(record)}`;

/** To be called inside the transaction that takes these rows out of the mirror. */
export const keepOutlived = async (db: PhoneDb, rows: readonly MirrorRow[]): Promise<void> => {
  await db.recovery.bulkPut(rows.map((row) => ({ ...toRecordRow(row), key: recoveryKey(row) })));
};

/** What this phone still knows of a history that is over, and how it is offered to the server (S39). */
export const createRecovery = (db: PhoneDb, fetch: Fetch, author: Author): Recovery => ({
  next: () => withReopening(db, () => nextOffer(db)),
  offer: (rows) => postOffer(fetch, author, rows),
  noteOffered: (rows) =>
    withReopening(db, () =>
      db.transaction("rw", db.recovery, db.meta, async () => {
        const offeredTo = await readMeta(db, "epoch");
        if (offeredTo === undefined) return;
        // Kept all the same: should the server lose it again, it is offered again.
        for (const row of rows) await db.recovery.update(recoveryKey(row), { offeredTo });
      }),
    ),
});

const nextOffer = async (db: PhoneDb): Promise<readonly MirrorRow[]> => {
  // Asked at every turn of every pass: without a broken history it must not keep the mirror from those who read it.
  if ((await db.recovery.limit(1).count()) === 0) return [];
  return db.transaction("rw", db.recovery, db.records, db.meta, async () => {
    if ((await readMeta(db, "hasOldHistory")) ?? false) return [];
    const epoch = await readMeta(db, "epoch");
    for (;;) {
      const rows = await db.recovery
        .filter(({ offeredTo }) => offeredTo !== epoch)
        .limit(MAX_OFFERED)
        .toArray();
      const same = await inMirror(db, rows);
      if (same.size === 0) return rows.map(fromRecordRow);
      await db.recovery.bulkDelete([...same]);
    }
  });
};

/** Those that the new history has by now, word for word; and deletions of what it does not have at all. */
const inMirror = async (db: PhoneDb, rows: readonly RecoveryRow[]): Promise<ReadonlySet<string>> => {
  const now = await db.records.bulkGet(rows.map(recordKey));
  return new Set(
    rows
      .filter(({ values }, index) => {
        const row = now[index];
        return row ? isSameJson(row.values, values) : values["deleted"] === true;
      })
      .map(({ key }) => key),
  );
};

const HEADERS = { "Content-Type": "application/json" };

const postOffer = async (
  fetch: Fetch,
  { user, device }: Author,
  rows: readonly MirrorRow[],
): Promise<Result<readonly MirrorRow[], UploadFailure>> => {
  const body = JSON.stringify({ user, device, records: rows });
  const answered = await timedFetch(
    fetch,
    "/api/recovery",
    { method: "POST", headers: HEADERS, body },
    body.length,
  );
  if (!answered.ok) return answered;
  const { status } = answered.value;
  const failure = failureOfStatus(answered.value);
  if (failure) return err(failure);
  if (status >= 400) return err({ kind: "refused", status });
  const words = wordsOf(answered.value.body);
  if (words?.length !== rows.length) return err(offline("notOurs"));
  return ok(rows.filter((_row, index) => words[index] !== "full"));
};

const wordsOf = (body: Uint8Array): RecoveryAnswer["recovery"] | null => {
  try {
    const parsed = RecoveryAnswer.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? parsed.data.recovery : null;
  } catch {
    return null;
  }
};
