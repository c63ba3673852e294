import type { MiddlewareHandler } from "hono";
import type { Actor } from "../../domain/permission.ts";
import type { DeviceId } from "../../domain/user.ts";

/** Whose request it is: the person as the server knows them now, and the device that the session was given to. */
export interface SignedInDevice {
  readonly actor: Actor;
  readonly device: DeviceId;
  /** Identity of the session, for sign-out and logs; never the token. */
  readonly session: string;
}

/** Turns a cookie header into the person behind it; null when there is none, or it has ended or was revoked. */
export interface SessionReader {
  readonly read: (cookieHeader: string | null) => Promise<SignedInDevice | null>;
}

/** What `requireSession` leaves in the request for the doors behind it. */
export type SessionVariables = {
  actor: Actor;
  device: DeviceId;
  sessionId: string;
};

/** Environment of every Hono app behind the session door. */
export type SessionEnv = { Variables: SessionVariables };

/** Answers 401 `ApiError` (`signedOut`) without a session; otherwise sets {@link SessionVariables}. */
export type RequireSession = MiddlewareHandler<SessionEnv>;
