import * as z from "zod/mini";
import { Change, type ChangeId } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import type { RefusalCode } from "../../domain/wire.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { Reader, Tx } from "../store/open-database.ts";
import { type Quarantined, rowToQuarantined } from "../sync/quarantine.ts";

/** Why something lies in custody: its author's right to send has gone, and a person above decides (S46, S48). */
export const CUSTODY_CODES = ["revoked", "movedAway"] as const satisfies readonly RefusalCode[];
export type CustodyCode = (typeof CUSTODY_CODES)[number];

/** The files that evidence names, from its fields as they were sent. */
const NamedFiles = z.object({ file: z.optional(z.string()), thumbnail: z.optional(z.string()) });

export const filesNamedBy = ({ collection, fields }: Change): readonly string[] => {
  if (collection !== "evidence") return [];
  const named = NamedFiles.safeParse(fields);
  return named.success ? [named.data.file, named.data.thumbnail].filter((file) => file !== undefined) : [];
};

/** Whether this user has evidence in custody that names the file: then its bytes are awaited. */
export const isNamedInCustody = async (db: Reader, user: UserId, file: Sha256): Promise<boolean> => {
  const rows = await db
    .selectFrom("quarantine")
    .select("body")
    .where("user_id", "=", user)
    .where("collection", "=", "evidence")
    .where("code", "in", [...CUSTODY_CODES])
    .where("body", "like", `%${file}%`)
    .execute();
  return rows.some(({ body }) => filesNamedBy(Change.parse(JSON.parse(body))).includes(file));
};

/** Of these files, those that this device delivered into custody. */
export const whichInCustody = async (
  db: Reader,
  device: DeviceId,
  files: readonly Sha256[],
): Promise<ReadonlySet<Sha256>> => {
  const rows = await identityDb(db)
    .selectFrom("custody_files")
    .select("sha256")
    .where("sha256", "in", [...files])
    .where("device", "=", device)
    .execute();
  return new Set(rows.map(({ sha256 }) => sha256 as Sha256));
};

/** Of these files, those that the user's devices delivered into custody; they lie there no longer. */
export const releaseFromCustody = async (
  tx: Tx,
  user: UserId,
  files: readonly Sha256[],
): Promise<readonly Sha256[]> => {
  const db = identityDb(tx);
  const rows = await db
    .selectFrom("custody_files")
    .innerJoin("devices", "devices.id", "custody_files.device")
    .select(["custody_files.sha256", "custody_files.device"])
    .where("custody_files.sha256", "in", [...files])
    .where("devices.user", "=", user)
    .execute();
  for (const { sha256, device } of rows)
    await db.deleteFrom("custody_files").where("sha256", "=", sha256).where("device", "=", device).execute();
  return rows.map(({ sha256 }) => sha256 as Sha256);
};

/** A change in custody with what must be known to decide about it. */
export interface HeldChange {
  readonly held: Quarantined;
  readonly code: CustodyCode;
}

/** What one device handed in and nobody has decided about, in the order made. */
export const heldOf = async (db: Reader, device: DeviceId): Promise<readonly HeldChange[]> => {
  const rows = await custodyRows(db).where("device", "=", device).orderBy("seq").execute();
  return rows.map((row) => ({ held: rowToQuarantined(row), code: row.code as CustodyCode }));
};

export const devicesInCustody = async (db: Reader): Promise<readonly DeviceId[]> => {
  const changes = await db
    .selectFrom("quarantine")
    .select("device")
    .distinct()
    .where("code", "in", [...CUSTODY_CODES])
    .execute();
  const files = await identityDb(db).selectFrom("custody_files").select("device").distinct().execute();
  return [...new Set([...changes, ...files].map(({ device }) => device as DeviceId))].sort();
};

export const filesInCustody = async (db: Reader, device: DeviceId): Promise<readonly Sha256[]> => {
  const rows = await identityDb(db)
    .selectFrom("custody_files")
    .select("sha256")
    .where("device", "=", device)
    .execute();
  return rows.map(({ sha256 }) => sha256 as Sha256);
};

/** Why somebody above did not take this change in; null: nobody decided so. */
export const findDiscardReason = async (db: Reader, id: ChangeId): Promise<string | null> => {
  const row = await identityDb(db)
    .selectFrom("discarded_changes")
    .select("reason")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.reason ?? null;
};

const custodyRows = (db: Reader) =>
  db
    .selectFrom("quarantine")
    .select(["body", "hash", "author", "received_at", "code"])
    .where("code", "in", [...CUSTODY_CODES]);
