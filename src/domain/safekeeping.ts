import * as z from "zod/mini";
import { Instant } from "./instant.ts";

/**
 * How backups stand. ok: phones are told up to where they reach · none: there is none · sameDisk: none off the data's
 * disk · onlyOne: one off the disk, and it takes two.
 */
export const BackupState = z.enum(["ok", "none", "sameDisk", "onlyOne"]);
export type BackupState = z.infer<typeof BackupState>;

/** GET /api/admin/safekeeping → 200: what an administrator must know of backups and of a history that broke. */
export const Safekeeping = z.object({
  backup: BackupState,
  /** When the newest snapshot was taken, wherever it lies. */
  newestAt: z.nullable(Instant),
  /** Photos that the newest one lacks because the server has lost them. */
  missingFiles: z.int(),
  /** Up to then, what phones sent lies in a backup that counts. */
  reachesTo: z.nullable(Instant),
  /** When the newest history began, if the database ever went back. */
  wentBackAt: z.nullable(Instant),
  /** Records that wait to be taken in or discarded. */
  waiting: z.int(),
});
export type Safekeeping = z.infer<typeof Safekeeping>;
