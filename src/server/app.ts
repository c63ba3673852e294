import { type Handler, Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { answerFailure } from "./api/failure.ts";
import type { RateLimits } from "./api/rate-limiter.ts";
import { refuse } from "./api/refusal.ts";
import type { Outside } from "./api/request-facts.ts";
import { requestLog } from "./api/request-log.ts";
import {
  jsonOnly,
  limitBody,
  limitRate,
  limitTime,
  sameOriginOnly,
  securityHeaders,
} from "./api/security.ts";
import { endTornBody } from "./api/torn-body.ts";
import type { ReadNotes } from "./audit/audit.ts";
import { noteReads } from "./audit/note-reads.ts";
import type { RequireSession, SessionEnv } from "./auth/session-port.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";

export interface AppParts {
  readonly outside: Outside;
  readonly clock: Clock;
  readonly limits: RateLimits;
  readonly log: Log;
  /** Where it is noted who looked at what. */
  readonly reads: Pick<ReadNotes, "note">;
  readonly requireSession: RequireSession;
  /** As `requireSession`, before the two doors at which a revoked device may still hand in its work (S46). */
  readonly admitRevoked: RequireSession;
  /** `/api/session`: looks after sessions itself. */
  readonly session: Hono;
  /** `/api/events`: as well, because being open is no use of a session. */
  readonly events: Hono;
  readonly admin: Hono<SessionEnv>;
  readonly sync: Hono<SessionEnv>;
  readonly overview: Hono<SessionEnv>;
  readonly queue: Hono<SessionEnv>;
  /** Lists over many units: targets, difficulties, examples. */
  readonly office: Hono<SessionEnv>;
  readonly history: Hono<SessionEnv>;
  readonly quarantine: Hono<SessionEnv>;
  /** Photos that look like earlier ones. */
  readonly alike: Hono<SessionEnv>;
  readonly custody: Hono<SessionEnv>;
  readonly recovery: Hono<SessionEnv>;
  /** Where phones want to be told while their app is closed. */
  readonly push: Hono<SessionEnv>;
  readonly files: Hono<SessionEnv>;
  readonly handOver: Hono<SessionEnv>;
  readonly health: Hono;
  /** Everything that is not data: the built page. */
  readonly pages: Hono;
}

/** Small bodies of everything but sync and files, which bound their own. */
const SMALL_BODY_BYTES = 64 * 1024;

const MAX_ANSWER_MS = 60_000;

/** Where a revoked device may still knock: its own work, and what it carries for a colleague, must not end with it (S45, S46). */
const HANDS_IN: ReadonlySet<string> = new Set(["sync", "hand-over"]);

/** Puts the doors into their places; what stands before a door is said here and nowhere else. */
export const createApp = (parts: AppParts): Hono => {
  const { outside, clock, limits, log, requireSession, admitRevoked } = parts;
  const app = new Hono();
  app.onError(answerFailure);
  // Outside of everything: it hears how the request was answered, and under which id.
  app.use(noteReads(parts.reads), requestLog(log), securityHeaders(outside));
  app.route("/healthz", parts.health);

  const guards: readonly MiddlewareHandler[] = [limitRate(outside, clock, limits), sameOriginOnly(outside)];
  app.use("/api/*", ...guards, limitTime(MAX_ANSWER_MS), jsonOrPiece, compress());
  app.use("/files/*", endTornBody, ...guards, admitRevoked as MiddlewareHandler);

  for (const path of ["/api/session/*", "/api/admin/*", "/api/custody/*", "/api/push/*"])
    app.use(path, limitBody(SMALL_BODY_BYTES));
  app.route("/api/session", parts.session);
  app.route("/api/events", parts.events);
  const behindSession = {
    admin: parts.admin,
    sync: parts.sync,
    overview: parts.overview,
    "hand-over": parts.handOver,
    queue: parts.queue,
    office: parts.office,
    history: parts.history,
    quarantine: parts.quarantine,
    alike: parts.alike,
    custody: parts.custody,
    recovery: parts.recovery,
    push: parts.push,
  };
  for (const [name, door] of Object.entries(behindSession)) {
    app.use(`/api/${name}/*`, (HANDS_IN.has(name) ? admitRevoked : requireSession) as MiddlewareHandler);
    app.route(`/api/${name}`, door);
  }
  app.route("/files", parts.files);

  app.all("/api/*", unknownPath);
  app.all("/files/*", unknownPath);
  return app.route("/", parts.pages);
};

/** Pieces of a hand-over file are bytes; no form of another site can send them either. */
const jsonOrPiece: MiddlewareHandler = (c, next) => {
  const isPiece =
    c.req.path.startsWith("/api/hand-over/") && c.req.header("content-type") === "application/octet-stream";
  return isPiece ? next() : jsonOnly(c, next);
};

/** Never the page: a phone must be able to tell our answer from anything else (S25). */
const unknownPath: Handler = (c) => refuse(c, "notFound", "Không có địa chỉ này.");
