import { readMeta } from "../../device/meta.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { readStorageUse } from "../../device/storage-use.ts";
import { deliverFile } from "./deliver-file.ts";
import type { Environment } from "./environment.ts";
import { readErrorNotes } from "./error-notes.ts";
import type { Delivery } from "./hand-over.ts";
import type { PhoneSession } from "./phone-session.ts";

export interface DiagnosticServices {
  /** «Lưu tệp chẩn đoán» */
  readonly deliver: () => Promise<{ readonly delivery: Delivery; readonly name: string }>;
  /** What stands in the file: made of counts, codes and clocks only, so that nothing personal can get in. */
  readonly content: () => Promise<string>;
}

export const createDiagnostic = (session: PhoneSession, environment: Environment): DiagnosticServices => {
  const content = async (): Promise<string> => {
    const { db } = await session.own();
    return JSON.stringify(
      {
        app: environment.appVersion,
        browser: navigator.userAgent,
        isInstalled: environment.isInstalled(),
        isOnline: environment.isOnline(),
        at: new Date(environment.clock.now()).toISOString(),
        storage: { ...(await environment.storage()), ...(await readStorageUse(db)) },
        ...(await countsOf(db)),
        sync: await syncOf(db),
        errors: readErrorNotes(),
      },
      null,
      2,
    );
  };
  return {
    content,
    deliver: async () => {
      const day = new Date(environment.clock.now()).toISOString().slice(0, 10);
      const name = `chan-doan-${day}.txt`;
      const file = new File([await content()], name, { type: "text/plain" });
      return { delivery: await deliverFile(file), name };
    },
  };
};

/** How many of each: «activity: 12». */
const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const countsOf = async (db: PhoneDb) => ({
  records: tally((await db.records.toArray()).map(({ collection }) => collection)),
  outbox: tally((await db.outbox.toArray()).map(({ collection }) => collection)),
  setAside: tally((await db.setAside.toArray()).map(({ status, code }) => `${status}: ${code}`)),
  files: tally((await db.files.toArray()).map(({ kind, state }) => `${kind}: ${state}`)),
  carried: tally((await db.carried.toArray()).map(({ state }) => state)),
  drafts: await db.drafts.count(),
  recordings: await db.recordings.count(),
  unreadable: await db.unreadable.count(),
  recovery: await db.recovery.count(),
  notices: await db.notices.count(),
});

const syncOf = async (db: PhoneDb) => ({
  seq: (await readMeta(db, "seq")) ?? null,
  clockOffsetMs: (await readMeta(db, "clockOffsetMs")) ?? null,
  heardAt: (await readMeta(db, "heardAt")) ?? null,
  lastSentAt: (await readMeta(db, "lastSentAt")) ?? null,
  hasPulled: (await readMeta(db, "hasPulled")) ?? false,
  isRevoked: (await readMeta(db, "revoked")) != null,
  hasLock: (await readMeta(db, "lock")) != null,
  pass: (await readMeta(db, "pass")) ?? null,
  /** Without the names of scopes: units are named in them. */
  cursors: (await db.cursors.toArray()).map(({ number }) => number),
});
