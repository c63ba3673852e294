import { Hono } from "hono";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import { type Cursor, SyncRequest } from "../../domain/wire.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { revokedRound } from "../sync/revoked-round.ts";
import { syncRound } from "../sync/sync-round.ts";
import type { TakeDeps } from "../sync/take-changes.ts";
import { readJsonBody } from "./read-json-body.ts";
import { refuse } from "./refusal.ts";

const BODY_FAULTS = {
  malformed: "Máy chủ không đọc được nội dung gửi lên.",
  tooLarge: "Nội dung gửi lên quá lớn. Máy sẽ tự chia nhỏ để gửi lại.",
} as const;

export interface SyncApiDeps extends TakeDeps {
  /** The office that looks after a unit, in its own words. */
  readonly officeAbove: (unit: UnitId) => Promise<string | null>;
}

/** POST /api/sync: one round trip. Mounted at `/api/sync`, behind the session. */
export const syncApi = ({ officeAbove, ...deps }: SyncApiDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>().post("/", async (c) => {
    const body = await readJsonBody(c.req.raw);
    if (!body.ok) return refuse(c, body.error, BODY_FAULTS[body.error]);
    const request = SyncRequest.safeParse(body.value);
    if (!request.success) return refuse(c, "malformed", BODY_FAULTS.malformed);

    const [actor, device] = [c.get("actor"), c.get("device")];
    // Another user's outbox must never be sent under this session (S18, S33).
    if (request.data.user !== actor.user || request.data.device !== device)
      return refuse(c, "signedOut", "Phiên đăng nhập không phải của sổ này. Hãy đăng nhập lại để gửi.");

    const sender = { actor, device, formerly: c.get("formerly") ?? [] };
    c.header("Cache-Control", "no-store");
    const revocation = c.get("revocation");
    if (revocation) {
      const keptBy = await officeAbove(actor.unit);
      return c.json(await revokedRound(deps, sender, request.data, { ...revocation, keptBy }), 403);
    }
    const answer = await syncRound(deps, sender, request.data);
    c.set("toldScopes", movedOn(request.data.cursors, answer.cursors));
    return c.json(answer);
  });

/** Scopes of which the answer held something new. */
const movedOn = (before: readonly Cursor[], after: readonly Cursor[]): readonly ScopeId[] => {
  const known = new Map(before.map(({ scope, number }) => [scope, number]));
  return after.filter(({ scope, number }) => number > (known.get(scope) ?? 0)).map(({ scope }) => scope);
};
