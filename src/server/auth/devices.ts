import type { Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import type { IdentityDb } from "./identity-tables.ts";
import { revokeSessions } from "./sessions.ts";

export interface KnownDevice {
  readonly id: DeviceId;
  readonly user: UserId;
  readonly name: string;
  readonly enrolledAt: Instant;
  readonly isRevoked: boolean;
}

export const findDevice = async (db: IdentityDb, id: DeviceId): Promise<KnownDevice | null> => {
  const row = await db.selectFrom("devices").selectAll().where("id", "=", id).executeTakeFirst();
  return row
    ? {
        id: row.id as DeviceId,
        user: row.user as UserId,
        name: row.name,
        enrolledAt: row.enrolled_at as Instant,
        isRevoked: row.revoked_at !== null,
      }
    : null;
};

/** A database on a phone belongs to one user for ever; a revoked one comes back only with a fresh code. */
export type DeviceRefusal = { readonly kind: "deviceOfAnother" } | { readonly kind: "deviceRevoked" };

/** Makes the device known, or greets it again. */
export const admitDevice = async (
  db: IdentityDb,
  device: { readonly id: DeviceId; readonly user: UserId; readonly name: string },
  by: "code" | "password",
  now: Instant,
): Promise<Result<void, DeviceRefusal>> => {
  const known = await findDevice(db, device.id);
  if (known && known.user !== device.user) return err({ kind: "deviceOfAnother" });
  if (known?.isRevoked && by === "password") return err({ kind: "deviceRevoked" });
  await db
    .insertInto("devices")
    .values({ ...device, enrolled_at: now, revoked_at: null, replaced_by: null, lost_at: null })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ name: device.name, revoked_at: null, replaced_by: null, lost_at: null }),
    )
    .execute();
  return ok(undefined);
};

/** Its session is dead at once, but for handing in what is unsent (S46). */
export const revokeDevice = (db: IdentityDb, id: DeviceId, now: Instant): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("devices")
      .set({ revoked_at: now })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .execute();
    await revokeSessions(transaction, { device: id }, now);
  });
