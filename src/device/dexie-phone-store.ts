import Dexie from "dexie";
import type { Sha256 } from "../domain/hash.ts";
import { addMs } from "../domain/instant.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { UserId } from "../domain/user.ts";
import type { Heartbeat, Receipt } from "../domain/wire.ts";
import type { Clock, FileKind, PhoneStore, Standing, UnsentWork, WaitingFile } from "../sync/ports.ts";
import { filesToAsk } from "./ask-files.ts";
import { readHeldFiles } from "./held-files.ts";
import { installAnswer } from "./install-answer.ts";
import { readMeta, writeMeta } from "./meta.ts";
import type { OutboxRow, PhoneDb } from "./phone-db.ts";
import { withReopening } from "./storage-failure.ts";
import { activitiesInOutbox, waitingFiles } from "./unsent.ts";
import { withdrawFile } from "./withdraw-file.ts";

/** What only the device around the database knows of itself. */
export type DeviceFacts = Pick<Heartbeat, "freeBytes" | "isPersisted" | "isInstalled" | "appVersion">;

export interface PhoneStoreDeps {
  readonly db: PhoneDb;
  readonly user: UserId;
  readonly clock: Clock;
  readonly deviceFacts: () => Promise<DeviceFacts>;
}

/** The phone's storage for the engine, in IndexedDB. */
export const createDexiePhoneStore = ({ db, user, clock, deviceFacts }: PhoneStoreDeps): PhoneStore => {
  const safely = <Value>(work: () => Promise<Value>): Promise<Value> => withReopening(db, work);
  return {
    standing: async () => {
      const facts = await deviceFacts();
      return safely(() => readStanding(db, user, clock, facts));
    },
    unsent: () => safely(() => readUnsent(db)),
    oldestChanges: (limit) =>
      safely(async () => {
        const rows: OutboxRow[] = [];
        let bytes = 0;
        await db.outbox
          .orderBy("seq")
          .limit(limit.changes)
          .until((row) => rows.length > 0 && bytes + row.sizeBytes > limit.bytes)
          .each((row) => {
            rows.push(row);
            bytes += row.sizeBytes;
          });
        return rows.map(({ change }) => change);
      }),
    install: (exchange) => safely(() => installAnswer(db, exchange, clock.now())),
    setAside: (change, code) =>
      safely(() =>
        db.transaction("rw", db.outbox, db.setAside, async () => {
          const entry = await db.outbox.where("id").equals(change).first();
          if (!entry) return;
          const { sizeBytes: _size, ...row } = entry;
          await db.setAside.put({ ...row, status: "rejected", code, reason: "" });
          await db.outbox.delete(entry.seq);
        }),
      ),
    nextFile: (kind, except) => safely(() => readNextFile(db, kind, except)),
    fileBytes: (file) => safely(async () => (await db.fileBytes.get(file))?.bytes ?? null),
    noteUpload: (file, upload) => safely(async () => void (await db.files.update(file, { upload }))),
    markStored: (file) =>
      safely(() =>
        db.transaction("rw", db.files, db.meta, async () => {
          const offsetMs = (await readMeta(db, "clockOffsetMs")) ?? 0;
          const storedAt = addMs(clock.now(), offsetMs);
          await db.files.update(file, { state: "stored", upload: null, storedAt });
          await writeMeta(db, "lastSentAt", clock.now());
        }),
      ),
    withdraw: (file) => safely(() => withdrawFile(db, file)),
  };
};

const readStanding = (db: PhoneDb, user: UserId, clock: Clock, facts: DeviceFacts): Promise<Standing> =>
  db.transaction("r", [db.meta, db.cursors, db.outbox, db.kept, db.files, db.otherFiles], async () => {
    const device = await readMeta(db, "device");
    if (!device) throw new Error("this database has no device yet");
    return {
      user,
      device,
      epoch: (await readMeta(db, "epoch")) ?? null,
      cursors: await db.cursors.toArray(),
      watch: (await readMeta(db, "watch")) ?? [],
      filesToAsk: await filesToAsk(db, clock.now()),
      receiptsAhead: await receiptsAhead(db),
      heartbeat: {
        ...(await unsentFacts(db)),
        ...facts,
        clockOffsetMs: (await readMeta(db, "clockOffsetMs")) ?? null,
      },
    };
  });

/** So many of the newest are looked at: the last batch has the highest numbers. */
const NEWEST_KEPT = 100;

/** Newest receipts of scopes whose cursor has not come so far: only they tell the server what it once had (S37). */
const receiptsAhead = async (db: PhoneDb): Promise<readonly Receipt[]> => {
  const epoch = await readMeta(db, "epoch");
  const cursors = new Map((await db.cursors.toArray()).map(({ scope, number }) => [scope, number]));
  const newest = new Map<ScopeId, Receipt>();
  for (const { scope, receipt } of await db.kept.orderBy("seq").reverse().limit(NEWEST_KEPT).toArray()) {
    const isAhead = receipt.number > (cursors.get(scope) ?? 0) && receipt.epoch === epoch;
    if (isAhead && receipt.number > (newest.get(scope)?.number ?? 0)) newest.set(scope, receipt);
  }
  return [...newest.values()];
};

const unsentFacts = async (
  db: PhoneDb,
): Promise<Pick<Heartbeat, "unsentChanges" | "unsentActivities" | "unsentFiles" | "oldestUnsentAt">> => {
  const files = await waitingFiles(db);
  const activities = new Set([...(await activitiesInOutbox(db)), ...files.map(({ activity }) => activity)]);
  const oldest = await db.outbox.orderBy("seq").first();
  return {
    unsentChanges: await db.outbox.count(),
    unsentActivities: activities.size,
    unsentFiles: files.length,
    oldestUnsentAt: oldest?.change.at ?? null,
  };
};

const readUnsent = (db: PhoneDb): Promise<UnsentWork> =>
  db.transaction("r", db.outbox, db.files, db.setAside, db.records, async () => {
    const held = await readHeldFiles(db);
    const files = (await waitingFiles(db)).filter(({ file }) => !held.has(file));
    const bytes = files.reduce((sum, { sizeBytes, upload }) => sum + sizeBytes - (upload?.offset ?? 0), 0);
    return { changes: await db.outbox.count(), files: files.length, bytes };
  });

const readNextFile = (
  db: PhoneDb,
  kind: FileKind,
  except: ReadonlySet<Sha256>,
): Promise<WaitingFile | null> =>
  db.transaction("r", db.files, db.setAside, db.records, async () => {
    const held = await readHeldFiles(db);
    const row = await db.files
      .where("[state+kind+on]")
      .between(["waiting", kind, Dexie.minKey], ["waiting", kind, Dexie.maxKey])
      .reverse()
      .filter(({ file }) => !except.has(file) && !held.has(file))
      .first();
    if (!row) return null;
    const { file, type, sizeBytes, upload } = row;
    return { file, kind, type, sizeBytes, upload };
  });
