import { addMs, type Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import { isPostgres } from "../store/postgres-dialect.ts";
import { findDevice } from "./devices.ts";
import type { IdentityDb } from "./identity-tables.ts";
import { macOfCode, newEnrolmentCode, printedCode } from "./token.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long a code may lie on its paper slip (phiếu cấp tài khoản) before it is used. */
export const CODE_LIFE_MS = 7 * DAY_MS;

/** The answer to an enrolment may get lost on the way: the same device may use its code once more for so long. */
const SAME_DEVICE_AGAIN_MS = 15 * MINUTE_MS;

export interface PrintedCode {
  /** `ABCD-EFGH` */
  readonly code: string;
  readonly expiresAt: Instant;
}

/** Makes a one-time code for a user; older ones that were not used are void from now on. */
export const issueCode = async (
  db: IdentityDb,
  codeKey: Uint8Array,
  user: UserId,
  now: Instant,
  lifeMs: number = CODE_LIFE_MS,
): Promise<PrintedCode> => {
  const code = newEnrolmentCode();
  const expiresAt = addMs(now, lifeMs);
  await db
    .updateTable("enrolment_codes")
    .set({ voided_at: now })
    .where("user", "=", user)
    .where("used_at", "is", null)
    .where("voided_at", "is", null)
    .execute();
  await db
    .insertInto("enrolment_codes")
    .values({
      code_mac: macOfCode(code, codeKey),
      user,
      issued_at: now,
      expires_at: expiresAt,
      used_at: null,
      used_by_device: null,
      voided_at: null,
    })
    .execute();
  return { code: printedCode(code), expiresAt };
};

/** Only who holds the code's paper is told more than that it is unknown. */
export type CodeRefusal =
  | { readonly kind: "codeUnknown" }
  | { readonly kind: "codeExpired"; readonly user: UserId; readonly expiredAt: Instant }
  | { readonly kind: "codeReplaced"; readonly user: UserId }
  | { readonly kind: "codeUsed"; readonly user: UserId; readonly device: DeviceId };

/** Marks the code as used by this device and answers whose it is. Call it within a transaction. */
export const useCode = async (
  db: IdentityDb,
  codeKey: Uint8Array,
  code: string,
  device: DeviceId,
  now: Instant,
): Promise<Result<UserId, CodeRefusal>> => {
  const mac = macOfCode(code, codeKey);
  const found = db
    .selectFrom("enrolment_codes")
    .innerJoin("users", "users.id", "enrolment_codes.user")
    .selectAll("enrolment_codes")
    .where("code_mac", "=", mac)
    .where("users.disabled_at", "is", null);
  // Two phones with one code at the same time: the second waits here, and reads that it is used.
  const row = await (isPostgres(db) ? found.forUpdate() : found).executeTakeFirst();
  if (!row) return err({ kind: "codeUnknown" });

  const user = row.user as UserId;
  if (row.used_at !== null) {
    const isLostAnswer =
      row.used_by_device === device &&
      now - row.used_at < SAME_DEVICE_AGAIN_MS &&
      !(await isRevoked(db, device));
    return isLostAnswer ? ok(user) : err({ kind: "codeUsed", user, device: row.used_by_device as DeviceId });
  }
  if (row.voided_at !== null) return err({ kind: "codeReplaced", user });
  if (row.expires_at <= now) return err({ kind: "codeExpired", user, expiredAt: row.expires_at as Instant });

  await db
    .updateTable("enrolment_codes")
    .set({ used_at: now, used_by_device: device })
    .where("code_mac", "=", mac)
    .execute();
  return ok(user);
};

/** What was revoked comes back with a fresh code only, however young the used one is. */
const isRevoked = async (db: IdentityDb, device: DeviceId): Promise<boolean> =>
  (await findDevice(db, device))?.isRevoked === true;
