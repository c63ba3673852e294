import * as z from "zod/mini";
import { Epoch } from "./change.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { WireRecord } from "./record.ts";
import { requiredText } from "./text.ts";
import { DeviceId, UserId } from "./user.ts";

/** Records in one offer. */
export const MAX_OFFERED = 50;

/**
 * POST /api/recovery → 200 RecoveryAnswer. What a phone holds of a history that is over and the new one lacks (S39);
 * each record is parsed on its own.
 */
export const RecoveryOffer = z.object({
  user: UserId,
  device: DeviceId,
  records: z.array(z.object({ epoch: Epoch, record: z.unknown() })).check(z.maxLength(MAX_OFFERED)),
});
export type RecoveryOffer = z.infer<typeof RecoveryOffer>;

/**
 * One word an offered record, in order. held: kept for a person to decide · known: this history has it, or somebody has
 * decided · refused: nothing that this user may offer · full: not now.
 */
export const RecoveryAnswer = z.object({
  recovery: z.array(z.enum(["held", "known", "refused", "full"])),
});
export type RecoveryAnswer = z.infer<typeof RecoveryAnswer>;

/** GET /api/admin/recovery → { items: RecoveryItem[] }: what waits for an administrator, oldest first. */
export const RecoveryItem = z.object({
  id: Sha256,
  record: WireRecord,
  /** The record as it stands now; null when there is none. */
  current: z.nullable(WireRecord),
  offeredBy: z.object({ id: UserId, name: z.string() }),
  offeredAt: Instant,
});
export type RecoveryItem = z.infer<typeof RecoveryItem>;

/** POST /api/admin/recovery/:id/discard → 204 */
export const DiscardRecovery = z.object({ reason: requiredText(300) });
