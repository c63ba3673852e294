import type { UserId } from "../../domain/user.ts";
import type { SentChange } from "../store/change-log.ts";
import type { Tx } from "../store/open-database.ts";

/** What one person may have in quarantine: far more than a year of honest work that an older server cannot read. */
const MAX_HELD_CHANGES = 2000;
const MAX_HELD_BYTES = 20 * 1024 * 1024;

/** Whether this change still fits into its author's share; one that is kept already takes no further room. */
export const hasQuarantineRoom = async (
  tx: Tx,
  user: UserId,
  { change, body }: Pick<SentChange, "change" | "body">,
): Promise<boolean> => {
  const held = await tx
    .selectFrom("quarantine")
    .select(({ fn }) => [
      fn.countAll<number>().as("changes"),
      fn.sum<number | null>("size_bytes").as("bytes"),
    ])
    .where("user_id", "=", user)
    .executeTakeFirstOrThrow();
  const fits =
    Number(held.changes) < MAX_HELD_CHANGES &&
    Number(held.bytes ?? 0) + Buffer.byteLength(body, "utf8") <= MAX_HELD_BYTES;
  if (fits) return true;
  const there = await tx.selectFrom("quarantine").select("id").where("id", "=", change.id).executeTakeFirst();
  return there !== undefined;
};
