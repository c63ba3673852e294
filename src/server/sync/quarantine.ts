import * as z from "zod/mini";
import { Change, type ChangeId, type RecordId } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { UnitId } from "../../domain/unit.ts";
import { Role, UserId } from "../../domain/user.ts";
import type { RefusalCode } from "../../domain/wire.ts";
import type { SentChange } from "../store/change-log.ts";
import type { Reader, Tx } from "../store/open-database.ts";

const UnitSet = z.pipe(
  z.array(UnitId),
  z.transform((units): ReadonlySet<UnitId> => new Set(units)),
);

/** What the author was allowed when the change was taken: that, and nothing later, decides when it is judged again. */
const StoredAuthor = z.object({
  user: UserId,
  role: Role,
  unit: UnitId,
  reach: z.object({ own: UnitSet, supervised: UnitSet, above: UnitSet }),
});

const authorToJson = ({ user, role, unit, reach }: Actor): string =>
  JSON.stringify({
    user,
    role,
    unit,
    reach: { own: [...reach.own], supervised: [...reach.supervised], above: [...reach.above] },
  });

/** A change that was taken durably but not merged. */
export interface Quarantined {
  readonly sent: SentChange;
  readonly author: Actor;
  readonly receivedAt: Instant;
}

export const findQuarantinedHash = async (db: Reader, id: ChangeId): Promise<Sha256 | null> => {
  const row = await db.selectFrom("quarantine").select("hash").where("id", "=", id).executeTakeFirst();
  return row?.hash ?? null;
};

/** Safe to call twice: a change that is there keeps its place and gets the newer reason. */
export const saveQuarantined = async (
  tx: Tx,
  { sent: { change, body, hash }, author, receivedAt }: Quarantined,
  code: RefusalCode,
): Promise<void> => {
  await tx
    .insertInto("quarantine")
    .values({
      id: change.id,
      hash,
      device: change.device,
      seq: change.seq,
      user_id: change.user,
      scope: change.scope,
      collection: change.collection,
      record_id: change.recordId,
      schema_version: change.schemaVersion,
      code,
      author: authorToJson(author),
      body,
      size_bytes: Buffer.byteLength(body, "utf8"),
      received_at: receivedAt,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ code }))
    .execute();
};

export const removeQuarantined = async (tx: Tx, id: ChangeId): Promise<void> => {
  await tx.deleteFrom("quarantine").where("id", "=", id).execute();
};

/** What waits for this record to be made, in the order in which it was taken and, of one device, made. */
export const waitingForRecord = async (
  tx: Tx,
  scope: ScopeId,
  collection: string,
  recordId: RecordId,
): Promise<readonly Quarantined[]> => {
  const rows = await tx
    .selectFrom("quarantine")
    .select(["body", "hash", "author", "received_at"])
    .where("scope", "=", scope)
    .where("collection", "=", collection)
    .where("record_id", "=", recordId)
    .where("code", "=", "recordMissing")
    .orderBy("received_at")
    .orderBy("device")
    .orderBy("seq")
    .execute();
  return rows.map(rowToQuarantined);
};

/** What newer phones sent and this version may understand by now. */
export const waitingForVersion = async (
  tx: Tx,
  scope: ScopeId,
  schemaVersion: number,
): Promise<readonly Quarantined[]> => {
  const rows = await tx
    .selectFrom("quarantine")
    .select(["body", "hash", "author", "received_at"])
    .where("scope", "=", scope)
    .where("code", "=", "newerVersion")
    .where("schema_version", "<=", schemaVersion)
    .orderBy("received_at")
    .orderBy("device")
    .orderBy("seq")
    .execute();
  return rows.map(rowToQuarantined);
};

export const rowToQuarantined = (row: {
  readonly body: string;
  readonly hash: Sha256;
  readonly author: string;
  readonly received_at: Instant;
}): Quarantined => ({
  sent: { change: Change.parse(JSON.parse(row.body)), body: row.body, hash: row.hash },
  author: StoredAuthor.parse(JSON.parse(row.author)),
  receivedAt: row.received_at,
});
