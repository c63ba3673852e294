import type { DeviceId, UserId } from "../../domain/user.ts";
import type { SentChange } from "../store/change-log.ts";
import type { Tx } from "../store/open-database.ts";

/** What one person may have in quarantine, or one device in custody: far more than a year of honest work that an older server cannot read. */
const MAX_HELD_CHANGES = 2000;
const MAX_HELD_BYTES = 20 * 1024 * 1024;

/** Whether this change still fits into its author's share; one that is kept already takes no further room. */
export const hasQuarantineRoom = (tx: Tx, user: UserId, sent: Sent): Promise<boolean> =>
  hasRoom(tx, "user_id", user, sent);

/** Whether it still fits into what one device may hand in; what does not stays on the phone (S46). */
export const hasCustodyRoom = (tx: Tx, sent: Sent): Promise<boolean> =>
  hasRoom(tx, "device", sent.change.device, sent);

type Sent = Pick<SentChange, "change" | "body">;

const hasRoom = async (
  tx: Tx,
  whose: "user_id" | "device",
  owner: UserId | DeviceId,
  { change, body }: Sent,
): Promise<boolean> => {
  const held = await tx
    .selectFrom("quarantine")
    .select(({ fn }) => [
      fn.countAll<number>().as("changes"),
      fn.sum<number | null>("size_bytes").as("bytes"),
    ])
    .where(whose, "=", owner)
    .executeTakeFirstOrThrow();
  const fits =
    Number(held.changes) < MAX_HELD_CHANGES &&
    Number(held.bytes ?? 0) + Buffer.byteLength(body, "utf8") <= MAX_HELD_BYTES;
  if (fits) return true;
  const there = await tx.selectFrom("quarantine").select("id").where("id", "=", change.id).executeTakeFirst();
  return there !== undefined;
};
