import type { Context, MiddlewareHandler } from "hono";
import { unitOfScope } from "../../domain/scope.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { ReadNotes } from "./audit.ts";
import { lookedAt } from "./read-kinds.ts";

/**
 * Tells the audit who looked at what, once the answer stands; and who was refused. Stands before the doors that know who
 * comes. What administrators are refused is in the journal already.
 */
export const noteReads =
  (notes: Pick<ReadNotes, "note">): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const asked = c as unknown as Context<SessionEnv>;
    // Behind the session; without one nobody is known.
    if (asked.get("actor") === undefined) return;
    noteRecords(asked, notes);
    const looked = lookedAt(c.req.method, c.req.path);
    if (!looked) return;
    const isRefused = c.res.status === 403 || c.res.status === 404;
    if (isRefused ? c.req.path.startsWith("/api/admin/") : !c.res.ok && c.res.status !== 304) return;
    const { kind, unit, ...rest } = looked;
    const who = whoOf(asked);
    notes.note({ ...who, ...rest, kind: isRefused ? "denied" : kind, unit: unit ?? asked.get("actor").unit });
  };

const whoOf = (c: Context<SessionEnv>) => ({
  user: c.get("actor").user,
  device: c.get("device"),
  request: c.res.headers.get("X-Request-Id"),
});

/** Records of other units that a round of sync brought; one's own and what is published is everybody's daily work. */
const noteRecords = (c: Context<SessionEnv>, notes: Pick<ReadNotes, "note">): void => {
  const { reach } = c.get("actor");
  for (const scope of c.get("toldScopes") ?? []) {
    const unit = unitOfScope(scope);
    if (!reach.own.has(unit) && !scope.endsWith(".published"))
      notes.note({ ...whoOf(c), kind: "recordsRead", door: "POST /api/sync", unit, about: scope });
  }
};
