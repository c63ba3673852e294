import Dexie from "dexie";
import { type AccountDb, openAccountDb } from "../../src/device/account-db.ts";
import { openPhoneDb } from "../../src/device/phone-db.ts";
import type { UserId } from "../../src/domain/user.ts";
import type { TestPhone } from "./test-phone.ts";

/** One request of a release, as it went over the wire. */
export interface RecordedRequest {
  readonly what: string;
  /** Whose phone sent it. */
  readonly role: "officer" | "supervisor";
  readonly user: string;
  readonly device: string;
  readonly body: unknown;
}

/** Everything that lay on a phone of a release. */
export interface RecordedPhone {
  readonly user: string;
  readonly databases: readonly RecordedDatabase[];
}

interface RecordedDatabase {
  readonly name: string;
  readonly version: number;
  /** By table: its indexes in Dexie's words, and its rows. */
  readonly tables: Readonly<Record<string, { readonly schema: string; readonly rows: readonly unknown[] }>>;
}

const BYTES = "base64:";

/** As JSON, with bytes in base64. */
export const takeDown = async (phone: TestPhone, user: UserId): Promise<RecordedPhone> => {
  const { databases: home } = phone.environment;
  const databases: RecordedDatabase[] = [];
  for (const db of [openAccountDb(home), openPhoneDb(user, home)] as readonly (Dexie | AccountDb)[]) {
    await db.open();
    const tables: Record<string, { schema: string; rows: unknown[] }> = {};
    for (const table of db.tables)
      tables[table.name] = {
        schema: [table.schema.primKey, ...table.schema.indexes].map(({ src }) => src).join(", "),
        rows: table.name === "reserve" ? [] : await table.toArray(),
      };
    databases.push({ name: db.name, version: db.verno, tables });
    db.close();
  }
  return JSON.parse(
    JSON.stringify({ user, databases }, (_key, value: unknown) =>
      value instanceof ArrayBuffer ? BYTES + Buffer.from(value).toString("base64") : value,
    ),
  ) as RecordedPhone;
};

/** Lays a phone of a release down as that release had it; the app of today opens it then. */
export const layDown = async (
  { databases }: RecordedPhone,
  home: TestPhone["environment"]["databases"],
): Promise<void> => {
  for (const { name, version, tables } of databases) {
    const db = new Dexie(name, home);
    db.version(version).stores(
      Object.fromEntries(Object.entries(tables).map(([table, { schema }]) => [table, schema])),
    );
    await db.open();
    for (const [table, { rows }] of Object.entries(tables))
      await db.table(table).bulkAdd(rows.map(withBytes));
    db.close();
  }
};

const withBytes = (row: unknown): unknown =>
  JSON.parse(JSON.stringify(row), (_key, value: unknown) => {
    if (typeof value !== "string" || !value.startsWith(BYTES)) return value;
    const bytes = Buffer.from(value.slice(BYTES.length), "base64");
    return new Uint8Array(bytes).buffer;
  });

/** The same recording twice is the same text: ids and seals are named by the order in which they come. */
export const withPlainIds = (text: string): string => {
  const ids = new Map<string, string>();
  const seals = new Map<string, string>();
  const shown = new Map<string, string>();
  return (
    text
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-([47])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id, kind: string) => {
        const known =
          ids.get(id) ??
          `0196${kind === "7" ? "7" : "4"}000-0000-${kind}000-8000-${(ids.size + 1).toString(16).padStart(12, "0")}`;
        ids.set(id, known);
        return known;
      })
      .replace(/"mac":"([A-Za-z0-9_-]+)"/g, (_all, seal: string) => {
        const known = seals.get(seal) ?? `seal${String(seals.size + 1).padStart(seal.length - 4, "0")}`;
        seals.set(seal, known);
        return `"mac":"${known}"`;
      })
      .replace(/"shown":"([0-9a-f]{64})"/g, (_all, hash: string) => {
        const known = shown.get(hash) ?? (shown.size + 1).toString(16).padStart(64, "0");
        shown.set(hash, known);
        return `"shown":"${known}"`;
      })
      // Keys of an enrolment, made by chance.
      .replace(/"(key|device)":"[\w-]{43}"/g, (_all, name: string) => `"${name}":"${"A".repeat(43)}"`)
      .replace(/\.0\.[\w-]{8}"/g, '.0.AAAAAAAA"')
  );
};
