import type { DeviceId, UserId } from "../../domain/user.ts";
import type { Clock } from "../clock.ts";
import type { IdentityDb } from "./identity-tables.ts";

/** What is worth remembering about who came in and who was let out. */
export type JournalEvent =
  | "enrolled"
  | "enrolmentFailed"
  | "signedIn"
  | "signInFailed"
  | "signedOut"
  | "passwordSet"
  | "codeIssued"
  | "userCreated"
  | "userRenamed"
  | "userDisabled"
  | "deviceRevoked"
  | "deviceLost"
  | "userMoved"
  | "workTakenIn"
  | "workDiscarded"
  | "recoveryTaken"
  | "recoveryDiscarded"
  | "epochBegan"
  | "denied";

export interface JournalEntry {
  readonly event: JournalEvent;
  readonly user?: UserId | null;
  readonly device?: DeviceId | null;
  /** Facts for the one who looks into it: address, who did it, why. Never a code, token, password or name. */
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** Append-only book of enrolments, sign-ins, refusals and revocations; the database itself refuses to alter it. */
export interface Journal {
  readonly write: (entry: JournalEntry) => Promise<void>;
}

export const createJournal = (db: IdentityDb, clock: Clock): Journal => ({
  write: async ({ event, user, device, details }) => {
    await db
      .insertInto("journal")
      .values({
        at: clock.now(),
        event,
        user: user ?? null,
        device: device ?? null,
        details: JSON.stringify(details ?? {}),
      })
      .execute();
  },
});
