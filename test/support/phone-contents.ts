import { openAccountDb } from "../../src/device/account-db.ts";
import { fromRecordRow } from "../../src/device/from-record-row.ts";
import { readMeta } from "../../src/device/meta.ts";
import { openPhoneDb, type PhoneDb } from "../../src/device/phone-db.ts";
import { sha256Of } from "../../src/device/sha256.ts";
import type { UserId } from "../../src/domain/user.ts";
import { overlay } from "../../src/sync/overlay.ts";
import type { TestPhone } from "./test-phone.ts";

/** Looks at what lies on a phone, past its services. */
export const onDisk = async <Value>(
  phone: TestPhone,
  user: UserId,
  look: (db: PhoneDb) => Promise<Value>,
): Promise<Value> => {
  const db = openPhoneDb(user, phone.environment.databases);
  try {
    return await look(db);
  } finally {
    db.close();
  }
};

/** Everything that is on a phone, for comparing before and after. Ids that are made anew each time do not count. */
export const contentsOfPhone = async (phone: TestPhone, user: UserId): Promise<readonly string[]> => {
  const accounts = openAccountDb(phone.environment.databases);
  const phones = openPhoneDb(user, phone.environment.databases);
  const rows: string[] = [];
  for (const db of [accounts, phones]) {
    for (const table of db.tables.filter(({ name }) => name !== "reserve"))
      rows.push(...(await table.toArray()).map((row) => `${table.name} ${scrub(row)}`));
    db.close();
  }
  return rows.sort();
};

const scrub = (row: unknown): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString("hex") : value,
  )
    // Not those that a test itself gives; a chance id may end like one of them.
    .replace(/(?!01890000-0000-7000-)0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id")
    // Of an account: what an attempt that was cut short leaves for the next one.
    .replace(/,"hasDatabase":(true|false)/g, "")
    .replace(/,"olderUnitKeys":\[[^\]]*\]/g, "")
    // Made of ids, too.
    .replace(/"shown":"[0-9a-f]{64}"/g, "shown");

/** Every row of every store of every database of a phone, whoever made it: database, store, row. */
export const everythingIn = async ({
  environment: { databases },
}: TestPhone): Promise<readonly (readonly [database: string, store: string, row: unknown])[]> => {
  const factory = databases.indexedDB as IDBFactory;
  const found: [string, string, unknown][] = [];
  for (const { name = "" } of await factory.databases()) {
    const db = await done(factory.open(name));
    for (const store of db.objectStoreNames) {
      const rows: unknown[] = await done(db.transaction(store).objectStore(store).getAll());
      found.push(...rows.map((row): [string, string, unknown] => [name, store, row]));
    }
    db.close();
  }
  return found;
};

const done = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Where record, outbox and files contradict each other; none on a phone that never holds half of anything. */
export const contradictions = async (db: PhoneDb): Promise<readonly string[]> => [
  ...(await inNumbers(db)),
  ...(await inDrafts(db)),
  ...(await inFiles(db)),
];

const inNumbers = async (db: PhoneDb): Promise<readonly string[]> => {
  const rows = [
    ...(await db.outbox.toArray()),
    ...(await db.setAside.toArray()),
    ...(await db.kept.toArray()),
  ];
  const seqs = rows.map(({ seq }) => seq);
  const last = (await readMeta(db, "seq")) ?? 0;
  return [
    ...(new Set(seqs).size === seqs.length ? [] : ["a change lies in two places"]),
    ...seqs.filter((seq) => seq > last).map((seq) => `number ${seq} was never given out`),
  ];
};

const inDrafts = async (db: PhoneDb): Promise<readonly string[]> => {
  const found: string[] = [];
  const drafts = await db.drafts.toArray();
  const named = new Set(
    drafts.flatMap(({ photos }) =>
      photos.flatMap(({ file, thumbnail }) => (thumbnail ? [file, thumbnail] : [file])),
    ),
  );
  for (const file of named) if (!(await db.fileBytes.get(file))) found.push("a draft's photo has no bytes");
  for (const { file, state } of await db.files.toArray())
    if (state === "draft" && !named.has(file)) found.push("a photo belongs to no draft");
  return found;
};

const inFiles = async (db: PhoneDb): Promise<readonly string[]> => {
  const changes = [...(await db.outbox.toArray()), ...(await db.setAside.toArray())].map(
    ({ change }) => change,
  );
  const records = overlay((await db.records.toArray()).map(fromRecordRow), changes);
  const named = new Set<unknown>(records.flatMap(({ values }) => [values["file"], values["thumbnail"]]));
  const here = new Set((await db.fileBytes.toArray()).map(({ file }) => file));
  const files = await db.files.toArray();
  const known = new Set<unknown>(files.map(({ file }) => file));
  return [
    ...(await inBytes(db)),
    ...files.flatMap(({ file, state }) => [
      ...(state === "draft" && named.has(file) ? ["a saved photo does not wait to be sent"] : []),
      ...(state === "waiting" && !named.has(file) ? ["a file waits for no photo"] : []),
      ...(state === "waiting" && !here.has(file) ? ["a file waits without bytes"] : []),
    ]),
    ...changes.flatMap(({ fields: { file } }) =>
      file === undefined || known.has(file) ? [] : ["a photo's file is unknown"],
    ),
  ];
};

const inBytes = async (db: PhoneDb): Promise<readonly string[]> => {
  const hashes = await Promise.all(
    (await db.fileBytes.toArray()).map(async ({ file, bytes }) => (await sha256Of(bytes)) === file),
  );
  return hashes.every(Boolean) ? [] : ["bytes are not what their name says"];
};
