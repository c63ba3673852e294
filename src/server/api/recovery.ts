import { type Context, Hono } from "hono";
import { Sha256 } from "../../domain/hash.ts";
import { DiscardRecovery, RecoveryOffer } from "../../domain/recovery.ts";
import type { Journal } from "../auth/journal.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { History } from "../history/history.ts";
import { discard, listRecovery, takeIn } from "../recovery/decide.ts";
import { readSafekeeping } from "../recovery/safekeeping.ts";
import { takeOffer } from "../recovery/take-offer.ts";
import type { Database } from "../store/open-database.ts";
import { readJsonBody } from "./read-json-body.ts";
import { refuse } from "./refusal.ts";

/** POST /api/recovery: what a phone holds of a history that is over (S39). Mounted there, behind the session. */
export const recoveryApi = ({ history }: { readonly history: History }): Hono<SessionEnv> =>
  new Hono<SessionEnv>().post("/", async (c) => {
    const body = await readJsonBody(c.req.raw);
    if (!body.ok) return refuse(c, body.error, "Máy chủ không đọc được nội dung gửi lên.");
    const offer = RecoveryOffer.safeParse(body.value);
    if (!offer.success) return refuse(c, "malformed", "Máy chủ không đọc được nội dung gửi lên.");
    const { actor, device } = c.var;
    if (offer.data.user !== actor.user || offer.data.device !== device)
      return refuse(c, "signedOut", "Phiên đăng nhập không phải của sổ này. Hãy đăng nhập lại để gửi.");
    return c.json({ recovery: await takeOffer(history, { actor, device }, offer.data.records) });
  });

/** GET /api/admin/safekeeping: how backups stand, and whether the history broke. Behind the door of administrators. */
export const safekeepingApi = ({ db }: { readonly db: Database }): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/", async (c) => c.json(await readSafekeeping(db, c.var.actor)));

/** /api/admin/recovery: the list, and what becomes of each. Mounted there, behind the door of administrators. */
export const recoveryAdminApi = ({
  history,
  journal,
}: {
  readonly history: History;
  readonly journal: Journal;
}): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .get("/", async (c) => c.json({ items: await listRecovery(history.db, c.var.actor) }))
    .post("/:id/take", async (c) => {
      const id = Sha256.safeParse(c.req.param("id"));
      const taken = id.success ? await takeIn(history, c.var.actor, id.data) : null;
      if (!taken || (!taken.ok && taken.error.kind === "notFound")) return notFound(c);
      if (!taken.ok) return refuse(c, "malformed", "Nội dung này không còn hợp lệ nên không nhận lại được.");
      const { offeredBy, change } = taken.value;
      const details = { by: c.var.actor.user, offer: id.data ?? null, change };
      await journal.write({ event: "recoveryTaken", user: offeredBy, details });
      return c.body(null, 204);
    })
    .post("/:id/discard", async (c) => {
      const id = Sha256.safeParse(c.req.param("id"));
      const asked = DiscardRecovery.safeParse(await c.req.json().catch(() => null));
      if (!asked.success) return refuse(c, "malformed", "Cần ghi lý do bỏ.");
      const offeredBy = id.success ? await discard(history, c.var.actor, id.data, asked.data.reason) : null;
      if (!offeredBy) return notFound(c);
      const details = { by: c.var.actor.user, offer: id.data ?? null };
      await journal.write({ event: "recoveryDiscarded", user: offeredBy, details });
      return c.body(null, 204);
    });

const notFound = (c: Context): Response => refuse(c, "notFound", "Không tìm thấy mục này.");
