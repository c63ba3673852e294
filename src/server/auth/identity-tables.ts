import type { Generated, Kysely } from "kysely";
import type { Reader } from "../store/open-database.ts";
import type { Tables } from "../store/tables.ts";

/** Rows as they lie in the database: instants in milliseconds, JSON as text. They never leave `auth` and `admin`. */
export type IdentityTables = {
  users: UserRow;
  devices: DeviceRow;
  sessions: SessionRow;
  enrolment_codes: EnrolmentCodeRow;
  throttles: ThrottleRow;
  journal: JournalRow;
  custody_files: CustodyFileRow;
  discarded_changes: DiscardedChangeRow;
  moves: MoveRow;
};

/** The server's database with these tables, or a transaction on it. */
export type IdentityDb = Kysely<Tables & IdentityTables>;

export const identityDb = (db: Reader): IdentityDb => db.withTables<IdentityTables>();

interface UserRow {
  id: string;
  name: string;
  title: string;
  role: string;
  unit: string;
  phone: string | null;
  /** Lower case; only those who sign in with a password have one. */
  username: string | null;
  password_hash: string | null;
  created_at: number;
  disabled_at: number | null;
}

interface DeviceRow {
  id: string;
  user: string;
  name: string;
  enrolled_at: number;
  revoked_at: number | null;
  /** The device that came after this one, whose database was lost. */
  replaced_by: string | null;
  lost_at: number | null;
}

interface SessionRow {
  /** Public identity, for logs. */
  id: string;
  /** SHA-256 of the token; the token itself is only in the browser's cookie. */
  token_hash: string;
  user: string;
  device: string;
  created_at: number;
  used_at: number;
  /** Moves on with use. */
  expires_at: number;
  /** Never moves. */
  ends_at: number;
  /** Its device or user was revoked: good for nothing but handing in what is unsent, and that not for ever. */
  revoked_at: number | null;
}

interface EnrolmentCodeRow {
  /** HMAC of the code with the server's own key. */
  code_mac: string;
  user: string;
  issued_at: number;
  expires_at: number;
  used_at: number | null;
  used_by_device: string | null;
  /** A newer code took its place. */
  voided_at: number | null;
}

interface ThrottleRow {
  key: string;
  failures: number;
  last_failed_at: number;
  blocked_until: number;
}

/** Bytes that a revoked device delivered. */
interface CustodyFileRow {
  sha256: string;
  device: string;
  stored_at: number;
}

/** A change in custody that somebody above decided not to take in. */
interface DiscardedChangeRow {
  id: string;
  device: string;
  user: string;
  scope: string;
  body: string;
  received_at: number;
  discarded_at: number;
  discarded_by: string;
  reason: string;
}

/** A user goes from one unit to another. */
interface MoveRow {
  user: string;
  from_unit: string;
  to_unit: string;
  /** First day in the new unit, in its time zone. */
  from_day: string;
  made_at: number;
  /** Null until the day has come. */
  done_at: number | null;
}

interface JournalRow {
  id: Generated<number>;
  at: number;
  event: string;
  user: string | null;
  device: string | null;
  details: string;
}
