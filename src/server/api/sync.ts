import { Hono } from "hono";
import { SyncRequest } from "../../domain/wire.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { syncRound } from "../sync/sync-round.ts";
import type { TakeDeps } from "../sync/take-changes.ts";
import { apiError, malformed, tooLarge } from "./api-error.ts";
import { readJsonBody } from "./read-json-body.ts";

/** POST /api/sync: one round trip. Mounted at `/api/sync`, behind the session. */
export const syncApi = (deps: TakeDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>().post("/", async (c) => {
    const body = await readJsonBody(c.req.raw);
    if (!body.ok) return body.error === "tooLarge" ? tooLarge(c) : malformed(c);
    const request = SyncRequest.safeParse(body.value);
    if (!request.success) return malformed(c);

    const [actor, device] = [c.get("actor"), c.get("device")];
    // Another user's outbox must never be sent under this session (S18, S33).
    if (request.data.user !== actor.user || request.data.device !== device)
      return apiError(
        c,
        401,
        "signedOut",
        "Phiên đăng nhập không phải của sổ này. Hãy đăng nhập lại để gửi.",
      );

    c.header("Cache-Control", "no-store");
    return c.json(await syncRound(deps, { actor, device }, request.data));
  });
