import { randomUUID } from "node:crypto";
import { type DeviceId, UserId } from "../../domain/user.ts";
import { appendLines } from "../audit/audit-chain.ts";
import type { AuditEntry } from "../audit/audit-tables.ts";
import type { Clock } from "../clock.ts";
import type { JournalBook, JournalLine } from "../history/journal-book.ts";
import { readState } from "../history/journal-state.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { IdentityDb } from "./identity-tables.ts";
import { findUser } from "./users.ts";

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
  | "unitsChanged"
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
  /** The history that began, for `epochBegan`. */
  readonly epoch?: NonNullable<JournalLine["epoch"]>;
}

/** Append-only book of enrolments, sign-ins, refusals and revocations; the database itself refuses to alter it. */
export interface Journal {
  readonly write: (entry: JournalEntry) => Promise<void>;
}

/** Events that a restore must not undo: they are also written beside the database (S42). */
const KEPT_BESIDE: ReadonlySet<JournalEvent> = new Set([
  "enrolled",
  "signedIn",
  "signedOut",
  "passwordSet",
  "codeIssued",
  "userCreated",
  "userRenamed",
  "userDisabled",
  "userMoved",
  "deviceRevoked",
  "deviceLost",
  "epochBegan",
]);

/** With a `book`, what a restore must not undo is on disk beside the database when `write` resolves. */
export const createJournal = (db: IdentityDb, clock: Clock, book: JournalBook | null = null): Journal => ({
  write: async ({ event, user = null, device = null, details = {}, epoch }) => {
    const at = clock.now();
    const isKept = book !== null && KEPT_BESIDE.has(event);
    const line = randomUUID();
    const told = JSON.stringify(isKept ? { ...details, line } : details);
    await inTransaction(db, async (tx) => {
      await tx.insertInto("journal").values({ at, event, user, device, details: told }).execute();
      await appendLines(tx, [{ at, ...(await auditOf(tx, { event, user, device, details })) }]);
    });
    if (!isKept) return;
    const state = user === null ? null : await readState(db, user);
    book.append({
      ...{ line, at, event, user, device, details },
      ...(state ? { state } : {}),
      ...(epoch ? { epoch } : {}),
    });
  },
});

/** The same for those who search: who did it, to whom, and in which unit. */
const auditOf = async (
  db: IdentityDb,
  { event, user = null, device = null, details = {} }: JournalEntry,
): Promise<AuditEntry> => {
  const by = UserId.safeParse(details["by"]);
  const whom = user === null ? null : await findUser(db, user);
  const about = by.success ? (user ?? device) : null;
  return { kind: event, user: by.success ? by.data : user, device, unit: whom?.user.unit ?? null, about };
};
