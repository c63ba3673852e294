import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { PhoneUnderFire } from "./phone-under-fire.ts";

/** Everything that is wrong with a data folder, or with what its phones were told; an empty list when nothing is. */
export const judgeFolder = (dataFolder: string, phones: readonly PhoneUnderFire[]): readonly string[] => {
  const db = new Sqlite(join(dataFolder, "loa.sqlite"), { readonly: true });
  try {
    return [
      ...faultsOfDatabase(db),
      ...phones.flatMap((phone) => [...faultsOfReceipts(db, phone), ...faultsOfConfirmedFiles(db, phone)]),
      ...faultsOfFiles(db, dataFolder),
    ];
  } finally {
    db.close();
  }
};

const faultsOfDatabase = (db: Sqlite.Database): readonly string[] => {
  const integrity = db.pragma("integrity_check", { simple: true });
  const orphans = db.pragma("foreign_key_check") as readonly unknown[];
  const gaps = db
    .prepare(
      `select s.scope from scopes s left join changes c on c.scope = s.scope
       group by s.scope, s.head having count(c.id) <> s.head or coalesce(max(c.number), 0) <> s.head`,
    )
    .all();
  const stray = db
    .prepare(
      `select r.id from records r where r.number <>
       (select max(c.number) from changes c where c.scope = r.scope and c.collection = r.collection and c.record_id = r.id)`,
    )
    .all();
  return [
    ...(integrity === "ok" ? [] : [`integrity check: ${String(integrity)}`]),
    ...(orphans.length === 0 ? [] : [`${orphans.length} rows point to nothing`]),
    ...gaps.map((row) => `a scope is numbered with gaps: ${JSON.stringify(row)}`),
    ...stray.map((row) => `a record does not carry the number of its last change: ${JSON.stringify(row)}`),
  ];
};

/** Every acknowledged change is there, once, as its receipt says; and every change was acknowledged in the end. */
const faultsOfReceipts = (db: Sqlite.Database, { made, store }: PhoneUnderFire): readonly string[] => {
  const find = db.prepare("select number, receipt from changes where id = ?");
  const receipts = new Map([...store.kept.values()].map(({ change, receipt }) => [change.id, receipt]));
  return made.flatMap((change) => {
    const receipt = receipts.get(change.id);
    if (!receipt) return [`change ${change.id} was never acknowledged`];
    const rows = find.all(change.id) as readonly { number: number; receipt: string }[];
    const [row] = rows;
    if (rows.length !== 1 || !row) return [`acknowledged change ${change.id} is there ${rows.length} times`];
    const isSame = row.number === receipt.number && JSON.parse(row.receipt).mac === receipt.mac;
    return isSame ? [] : [`change ${change.id} has another receipt than its phone`];
  });
};

const faultsOfConfirmedFiles = (db: Sqlite.Database, { store }: PhoneUnderFire): readonly string[] => {
  const find = db.prepare("select 1 from files where sha256 = ?");
  return [...store.files.values()].flatMap(({ file, state }) => {
    if (state !== "stored") return [`file ${file} was never confirmed`];
    return find.get(file) ? [] : [`confirmed file ${file} is not in the book`];
  });
};

/** What the book names lies there with its own hash, and nothing else lies there. */
const faultsOfFiles = (db: Sqlite.Database, dataFolder: string): readonly string[] => {
  const folder = join(dataFolder, "files");
  const shelves = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const lying = new Map(
    shelves.flatMap(({ name }) =>
      readdirSync(join(folder, name)).map((file) => [file, join(folder, name, file)]),
    ),
  );
  const named = db.prepare("select sha256 from files").pluck().all() as readonly string[];
  return [
    ...named.filter((file) => !lying.has(file)).map((file) => `stored file ${file} is missing`),
    ...[...lying].flatMap(([file, path]) => {
      const found = createHash("sha256").update(readFileSync(path)).digest("hex");
      return found === file ? [] : [`file ${file} has the bytes of ${found}`];
    }),
  ];
};
