import type { Clock } from "../clock.ts";
import type { JournalBook } from "../history/journal-book.ts";
import type { Database } from "../store/open-database.ts";
import { type IdentityDb, identityDb } from "./identity-tables.ts";
import { createJournal, type Journal } from "./journal.ts";
import { createPasswordHasher, type PasswordHasher } from "./password-hasher.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createThrottle, type Throttle } from "./throttle.ts";
import type { UnitRegister } from "./unit-register.ts";

/** Everything that deciding who somebody is rests on. */
export interface Identity {
  readonly db: IdentityDb;
  readonly clock: Clock;
  readonly units: UnitRegister;
  /** Key of the code MACs; lies beside the database. */
  readonly codeKey: Uint8Array;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  readonly journal: Journal;
  readonly passwords: PasswordHasher;
}

export const createIdentity = (given: {
  readonly db: Database;
  readonly clock: Clock;
  readonly units: UnitRegister;
  readonly codeKey: Uint8Array;
  /** How long a revoked device may still hand in what it has. */
  readonly custodyMs: number;
  /** Where what a restore must not undo is written beside the database. */
  readonly book: JournalBook;
}): Identity => {
  const { clock, units, codeKey, custodyMs, book } = given;
  const db = identityDb(given.db);
  return {
    db,
    clock,
    units,
    codeKey,
    sessions: createSessions({ db, clock, units, custodyMs }),
    throttle: createThrottle(db, clock),
    journal: createJournal(db, clock, book),
    passwords: createPasswordHasher(),
  };
};
