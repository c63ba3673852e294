import type { Epoch } from "../domain/change.ts";
import { addMs, type Instant } from "../domain/instant.ts";
import { recordKey } from "../domain/record.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { Revoked } from "../domain/wire.ts";
import { type InstallPlan, type InstallSnapshot, planInstall } from "../sync/install-plan.ts";
import { changeKey } from "../sync/overlay.ts";
import type { Exchange, Installed } from "../sync/ports.ts";
import { toOutboxRow } from "./append-changes.ts";
import { askAllFiles, noteAsked } from "./ask-files.ts";
import { noteElsewhere } from "./edited-elsewhere.ts";
import { fromRecordRow } from "./from-record-row.ts";
import { readMeta, writeMeta } from "./meta.ts";
import { forgetOthersFiles, noteOthersFiles, noteOthersStates } from "./others-files.ts";
import type { PhoneDb } from "./phone-db.ts";
import { keepReceipts } from "./receipts.ts";
import { keepOutlived } from "./recovery.ts";
import { toRecordRow } from "./to-record-row.ts";
import { wantFilesAgain } from "./withdraw-file.ts";

/** Acknowledged changes stay at least so long, and until a backup has them. */
const KEEP_MS = 90 * 24 * 60 * 60 * 1000;
/** Kept changes pruned with one answer. */
const PRUNE_BATCH = 500;

/** Lays an answer down in one transaction: whatever happens, either all of it is there or nothing. */
export const installAnswer = (db: PhoneDb, exchange: Exchange, now: Instant): Promise<Installed> =>
  db.transaction(
    "rw",
    [
      db.records,
      db.unreadable,
      db.recovery,
      db.outbox,
      db.setAside,
      db.kept,
      db.receipts,
      db.notices,
      db.cursors,
      db.files,
      db.otherFiles,
      db.meta,
    ],
    async () => {
      const snapshot = await readSnapshot(db, exchange);
      const plan = planInstall(snapshot, exchange);
      await keepReceipts(db, plan.acknowledged);
      await noteElsewhere(db, plan, snapshot, exchange);
      await writeHistory(db, plan);
      await writeResults(db, plan);
      await writeMirror(db, plan, exchange);
      if (plan.newEpoch === null) await noteAsked(db, exchange.request.files, now);
      await writeFileStates(db, exchange);
      await noteOthersStates(db, exchange.answer.files, now);
      await prune(db, exchange);
      await writeMeta(db, "clockOffsetMs", exchange.clockOffsetMs);
      await writeMeta(db, "heardAt", exchange.answer.serverTime);
      await writeMeta(db, "hasBackup", Object.keys(exchange.answer.backedUp).length > 0);
      await writeRevoked(db, exchange.answer.revoked);
      await countOnBehind(db, exchange.answer.seqFloor);
      if (plan.isComplete && !(await readMeta(db, "hasPulled"))) await writeMeta(db, "hasPulled", true);
      if (exchange.answer.unit) await writeMeta(db, "unit", exchange.answer.unit);
      if (plan.acknowledged.length > 0) await writeMeta(db, "lastSentAt", now);
      return {
        settled: plan.acknowledged.length + plan.setAside.length,
        rows: plan.rows.length,
        hasMoved: plan.newEpoch !== null || hasMovedOn(plan, exchange),
      };
    },
  );

/** Written only when it turns: a screen that shows it looks again at every write. */
const writeRevoked = async (db: PhoneDb, revoked: Revoked | undefined): Promise<void> => {
  const known = await readMeta(db, "revoked");
  if ((known?.at ?? null) === (revoked?.at ?? null)) return;
  await writeMeta(db, "revoked", revoked ?? null);
  if (revoked) return;
  // Let in again: what lies in custody is sent as any other work, and the server knows it by its ids.
  const rows = await db.setAside.filter(({ code }) => code === "revoked").toArray();
  await db.outbox.bulkPut(rows.map(({ change, activity }) => toOutboxRow(change, activity ?? null)));
  await db.setAside.bulkDelete(rows.map(({ id }) => id));
};

/** Numbers that a copy of this database has used are given to nothing more (S53). */
const countOnBehind = async (db: PhoneDb, seqFloor = 0): Promise<void> => {
  if (seqFloor > ((await readMeta(db, "seq")) ?? 0)) await writeMeta(db, "seq", seqFloor);
};

const hasMovedOn = (plan: InstallPlan, { request }: Exchange): boolean => {
  const sent = new Map(request.cursors.map(({ scope, number }) => [scope, number]));
  return plan.cursors.some(({ scope, number }) => number > (sent.get(scope) ?? 0));
};

const readSnapshot = async (db: PhoneDb, { request, answer }: Exchange): Promise<InstallSnapshot> => {
  const results = new Set(answer.results.map(({ id }) => id));
  const entries = await db.outbox
    .where("id")
    .anyOf([...results])
    .toArray();
  const changed = request.changes.filter(({ id }) => results.has(id)).map(changeKey);
  const keys = [...new Set([...answer.records.map(recordKey), ...changed])];
  const rows = await db.records.bulkGet(keys);
  const cursors = await db.cursors.toArray();
  return {
    epoch: (await readMeta(db, "epoch")) ?? null,
    cursors: new Map(cursors.map((cursor) => [cursor.scope, cursor])),
    rows: new Map(rows.flatMap((row) => (row ? [[row.key, fromRecordRow(row)] as const] : []))),
    waiting: new Map(entries.map(({ id, change }) => [id, change])),
    busyScopes: await busyScopes(
      db,
      cursors.map(({ scope }) => scope).filter((scope) => !answer.scopes.includes(scope)),
    ),
  };
};

const busyScopes = async (db: PhoneDb, candidates: readonly ScopeId[]): Promise<ReadonlySet<ScopeId>> => {
  const busy = new Set<ScopeId>();
  for (const scope of candidates) {
    const entry =
      (await db.outbox.where("scope").equals(scope).first()) ??
      // What the server keeps apart is safe there; a refusal still waits for its author.
      (await db.setAside
        .where("scope")
        .equals(scope)
        .filter(({ status }) => status === "rejected")
        .first());
    if (entry) busy.add(scope);
  }
  return busy;
};

const writeHistory = async (db: PhoneDb, plan: InstallPlan): Promise<void> => {
  if (plan.newEpoch === null) return;
  const wasKnown = (await readMeta(db, "epoch")) !== undefined;
  // A server that went back may lack what it once acknowledged, also when it came back to a history that this phone knows:
  // everything is offered again, under the same ids.
  const lost = await db.kept.toArray();
  const rows = await db.records.bulkGet(lost.map(({ change }) => changeKey(change)));
  await db.outbox.bulkPut(
    lost.map(({ change }, index) => toOutboxRow(change, rows[index]?.activity ?? null, rows[index]?.values)),
  );
  await db.kept.bulkDelete(lost.map(({ seq }) => seq));
  const keptApart = await db.setAside.filter(({ status }) => status === "quarantined").toArray();
  await db.outbox.bulkPut(keptApart.map(({ change, activity }) => toOutboxRow(change, activity ?? null)));
  await db.setAside.bulkDelete(keptApart.map(({ id }) => id));
  await db.cursors.clear();
  await writeMeta(db, "epoch", plan.newEpoch);
  if (!wasKnown) return;
  await writeMeta(db, "hasOldHistory", true);
  await askAllFiles(db);
};

const writeResults = async (db: PhoneDb, plan: InstallPlan): Promise<void> => {
  const owners = await ownersOf(db, plan);
  await db.outbox.bulkDelete([
    ...plan.acknowledged.map(({ change }) => change.seq),
    ...plan.setAside.map(({ change }) => change.seq),
  ]);
  await db.kept.bulkPut(
    plan.acknowledged.map(({ change, receipt }) => ({
      seq: change.seq,
      scope: change.scope,
      number: receipt.number,
      change,
      receipt,
    })),
  );
  await db.setAside.bulkPut(
    plan.setAside.map(({ change, status, code, reason }) => {
      const { sizeBytes: _size, ...row } = toOutboxRow(change, owners.get(change.seq) ?? null);
      return { ...row, status, code, reason };
    }),
  );
};

/** The outbox entry knows which activity it belongs to, also where the change's own fields do not say. */
const ownersOf = async (db: PhoneDb, plan: InstallPlan): Promise<ReadonlyMap<number, string>> => {
  const entries = await db.outbox.bulkGet(plan.setAside.map(({ change }) => change.seq));
  return new Map(
    entries.flatMap((entry) => (entry?.activity === undefined ? [] : [[entry.seq, entry.activity] as const])),
  );
};

/** What a readable record has followed is done with. */
const writeUnreadable = async (
  db: PhoneDb,
  { rows, unreadable }: InstallPlan,
  epoch: Epoch,
): Promise<void> => {
  if (rows.length > 0) await db.unreadable.bulkDelete(rows.map(({ record }) => recordKey(record)));
  if (unreadable.length > 0) await db.unreadable.bulkPut(unreadable.map((row) => ({ ...row, epoch })));
};

const writeMirror = async (db: PhoneDb, plan: InstallPlan, exchange: Exchange): Promise<void> => {
  for (const scope of plan.dropScopes) {
    // Keys begin with their scope; "}" is the character after "|".
    await db.records.where("key").between(`${scope}|`, `${scope}}`).delete();
    await db.cursors.delete(scope);
  }
  await forgetOthersFiles(db, plan.dropScopes);
  await keepOutlived(db, plan.outlived);
  await db.records.bulkPut(plan.rows.map(toRecordRow));
  await wantFilesAgain(
    db,
    plan.rows.map(({ record }) => record),
  );
  await noteOthersFiles(
    db,
    plan.rows.map(({ record }) => record),
  );
  await writeUnreadable(db, plan, exchange.answer.epoch);
  await db.cursors.bulkPut([...plan.cursors]);
  if (plan.isComplete && (await readMeta(db, "hasOldHistory"))) await moveOldHistoryAway(db);
};

/** Records of the old history that the new one lacks are not shown any more, and not thrown away (S9). */
const moveOldHistoryAway = async (db: PhoneDb): Promise<void> => {
  const epoch = await readMeta(db, "epoch");
  const old = await db.records.filter((row) => row.epoch !== epoch).toArray();
  await keepOutlived(db, old.map(fromRecordRow));
  await db.records.bulkDelete(old.map(({ key }) => key));
  await writeMeta(db, "hasOldHistory", false);
};

const writeFileStates = async (db: PhoneDb, { answer }: Exchange): Promise<void> => {
  for (const { file, isStored, isBackedUp } of answer.files) {
    const row = await db.files.get(file);
    // A file that the server lost goes out again.
    if (!row || row.state === "draft" || row.state === "withdrawn") continue;
    const state = isStored ? (isBackedUp ? "backedUp" : "stored") : "waiting";
    if (row.state === state) continue;
    const storedAt = row.storedAt ?? answer.serverTime;
    await db.files.update(file, isStored ? { state, upload: null, storedAt } : { state });
  }
};

const prune = async (db: PhoneDb, { answer }: Exchange): Promise<void> => {
  const before = addMs(answer.serverTime, -KEEP_MS);
  for (const [scope, number] of Object.entries(answer.backedUp)) {
    const oldest = await db.kept
      .where("[scope+number]")
      .between([scope, 0], [scope, number], true, true)
      .limit(PRUNE_BATCH)
      .toArray();
    const old = oldest.filter(({ receipt }) => receipt.receivedAt <= before).map(({ seq }) => seq);
    if (old.length > 0) await db.kept.bulkDelete(old);
  }
};
