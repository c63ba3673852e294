import { refuse } from "../api/refusal.ts";
import type { RequireSession, RevokedSessionReader, SessionReader } from "./session-port.ts";

/** The door before all doors that know who comes. A session that has ended is no rejection of what the phone holds. */
export const createRequireSession =
  (sessions: SessionReader): RequireSession =>
  async (c, next) => {
    const signedIn = await sessions.read(c.req.header("cookie") ?? null);
    if (!signedIn) return refuse(c, "signedOut", "Cần đăng nhập lại để gửi.");
    c.set("actor", signedIn.actor);
    c.set("device", signedIn.device);
    c.set("sessionId", signedIn.session);
    return await next();
  };

/** As {@link createRequireSession}, and a revoked device may come too: what stands behind must ask for `revocation`. */
export const createAdmitRevoked =
  (sessions: SessionReader & RevokedSessionReader): RequireSession =>
  async (c, next) => {
    const cookie = c.req.header("cookie") ?? null;
    const signedIn = await sessions.read(cookie);
    const revoked = signedIn ? null : await sessions.readRevoked(cookie);
    const known = signedIn ?? revoked;
    if (!known) return refuse(c, "signedOut", "Cần đăng nhập lại để gửi.");
    c.set("actor", known.actor);
    c.set("device", known.device);
    c.set("sessionId", known.session);
    c.set("formerly", known.formerly ?? []);
    c.set("revocation", revoked?.revoked ?? null);
    return await next();
  };
