import type { MiddlewareHandler } from "hono";
import type { Instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { DeviceId } from "../../domain/user.ts";

/** Whose request it is: the person as the server knows them now, and the device that the session was given to. */
export interface SignedInDevice {
  readonly actor: Actor;
  readonly device: DeviceId;
  /** Identity of the session, for sign-out and logs; never the token. */
  readonly session: string;
  /** Who they were in units that they have left: what they made there is still theirs to hand in (S48). */
  readonly formerly?: readonly Actor[];
}

/** Turns a cookie header into the person behind it; null when there is none, or it has ended or was revoked. */
export interface SessionReader {
  readonly read: (cookieHeader: string | null) => Promise<SignedInDevice | null>;
}

/** The device or its user was revoked: until `until` it may hand in what it has, and nothing else (S46). */
export interface RevokedDevice extends SignedInDevice {
  readonly revoked: Revocation;
}

export interface Revocation {
  readonly what: "device" | "user";
  readonly at: Instant;
  readonly until: Instant;
}

/** Turns the cookie of a revoked session into the person behind it; null also when the time to hand in is over. */
export interface RevokedSessionReader {
  readonly readRevoked: (cookieHeader: string | null) => Promise<RevokedDevice | null>;
}

/** What `requireSession` leaves in the request for the doors behind it. */
export type SessionVariables = {
  actor: Actor;
  device: DeviceId;
  sessionId: string;
  /** Only behind the two doors that a revoked device may still knock at; null or absent: a live session. */
  revocation?: Revocation | null;
  formerly?: readonly Actor[];
  /** Scopes of which an answer held records; for the audit. */
  toldScopes?: readonly ScopeId[];
};

/** Environment of every Hono app behind the session door. */
export type SessionEnv = { Variables: SessionVariables };

/** Answers 401 `ApiError` (`signedOut`) without a session; otherwise sets {@link SessionVariables}. */
export type RequireSession = MiddlewareHandler<SessionEnv>;
