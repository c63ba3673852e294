import { Hono } from "hono";
import { may } from "../../domain/permission.ts";
import { Looking, type OthersLooking } from "../../domain/review/presence.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { PeopleReader } from "../auth/people-port.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { Presence } from "../events/presence.ts";
import { refuse } from "./refusal.ts";

export interface PresenceDoor {
  readonly presence: Presence;
  readonly people: PeopleReader;
}

/** POST /api/queue/presence: a reviewer has a record open, and learns who else has. Behind the session. */
export const presenceApi = ({ presence, people }: PresenceDoor): Hono<SessionEnv> =>
  new Hono<SessionEnv>().post("/", async (c) => {
    const said = Looking.safeParse(await c.req.json().catch(() => null));
    if (!said.success) return refuse(c, "malformed", "Dữ liệu gửi lên không đúng dạng.");
    const { unit, activity, isLeaving } = said.data;
    const { actor, device } = c.var;
    const scope = scopeOf(unit, "shared");
    if (!may(actor, { kind: "writeRecord", scope, collection: "review", createdBy: null }))
      return refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
    if (isLeaving) presence.leave(device, activity);
    const others = isLeaving ? [] : presence.look(actor.user, device, activity);
    // Colleagues are named; that somebody of another office looks too is all that is told of them.
    const names = new Map(
      others.length === 0 ? [] : (await people.ofUnit(actor.unit)).map(({ user }) => [user.id, user.name]),
    );
    return c.json({
      others: others.map((user) => ({ user, name: names.get(user) ?? "" })),
    } satisfies OthersLooking);
  });
