import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { type IssuedCode, MoveUser, NewUser } from "../../domain/api.ts";
import { may } from "../../domain/permission.ts";
import type { UnitId } from "../../domain/unit.ts";
import { DeviceId, UserId } from "../../domain/user.ts";
import { listAccounts } from "../admin/accounts.ts";
import { moveUser } from "../admin/move-user.ts";
import { registerUser, renameUser, type UserRegistry } from "../admin/register-user.ts";
import { findDevice, revokeDevice } from "../auth/devices.ts";
import { issueCode, type PrintedCode } from "../auth/enrolment-codes.ts";
import type { Identity } from "../auth/identity.ts";
import type { JournalEvent } from "../auth/journal.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { disableUser, findUser, type KnownUser } from "../auth/users.ts";
import { refuse } from "./refusal.ts";

export interface AdminApiDeps {
  readonly identity: Identity;
  readonly registry: UserRegistry;
}

type AdminContext = Context<SessionEnv>;

const NewName = z.pick(NewUser, { name: true, title: true, phone: true });

/** /api/admin: users and devices of the units that an administrator reaches. Behind the session. */
export const adminApi = ({ identity, registry }: AdminApiDeps) => {
  const { db, clock, journal } = identity;

  const mayManage = (c: AdminContext, unit: UnitId): boolean =>
    may(c.var.actor, { kind: "manageUsers", unit });

  const note = (c: AdminContext, event: JournalEvent, user: UserId, device: DeviceId | null = null) =>
    journal.write({ event, user, device, details: { by: c.var.actor.user } });

  /** Foreign and unknown look alike; an attempt at the foreign is remembered. */
  const managedUser = async (c: AdminContext, id: unknown): Promise<KnownUser | null> => {
    const user = UserId.safeParse(id);
    const known = user.success ? await findUser(db, user.data) : null;
    if (known && mayManage(c, known.user.unit)) return known;
    if (known) await note(c, "denied", known.user.id);
    return null;
  };

  return new Hono<SessionEnv>()
    .use(async (c, next) => {
      if (may(c.var.actor, { kind: "manageSystem" })) return await next();
      await journal.write({
        event: "denied",
        user: c.var.actor.user,
        device: c.var.device,
        details: { path: c.req.path },
      });
      return refuse(c, "notAllowed", "Chỉ người quản trị được làm việc này.");
    })
    .get("/users", async (c) => c.json({ users: await listAccounts(db, ({ unit }) => mayManage(c, unit)) }))
    .post("/users", async (c) => {
      const wanted = NewUser.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success) return malformed(c);
      const isKnownUnit = (await identity.units.all()).some(({ id }) => id === wanted.data.unit);
      if (!isKnownUnit || !mayManage(c, wanted.data.unit)) return notFound(c, "đơn vị");
      const { user, code } = await registerUser(registry, wanted.data);
      await note(c, "userCreated", user.id);
      return c.json(issued(user.id, code), 201);
    })
    .patch("/users/:user", async (c) => {
      const known = await managedUser(c, c.req.param("user"));
      if (!known) return notFound(c, "người dùng");
      const wanted = NewName.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success) return malformed(c);
      await renameUser(registry, { ...known.user, ...wanted.data });
      await note(c, "userRenamed", known.user.id);
      return c.body(null, 204);
    })
    .post("/users/:user/codes", async (c) => {
      const known = await managedUser(c, c.req.param("user"));
      if (!known || known.isDisabled) return notFound(c, "người dùng");
      const code = await db
        .transaction()
        .execute((tx) => issueCode(tx, registry.codeKey, known.user.id, clock.now(), registry.codeLifeMs));
      await note(c, "codeIssued", known.user.id);
      return c.json(issued(known.user.id, code), 201);
    })
    .post("/users/:user/move", async (c) => {
      const known = await managedUser(c, c.req.param("user"));
      if (!known || known.isDisabled) return notFound(c, "người dùng");
      const wanted = MoveUser.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success || wanted.data.unit === known.user.unit) return malformed(c);
      const isKnownUnit = (await identity.units.all()).some(({ id }) => id === wanted.data.unit);
      if (!isKnownUnit || !mayManage(c, wanted.data.unit)) return notFound(c, "đơn vị");
      await moveUser({ history: registry.history, units: identity.units, journal }, known.user, wanted.data);
      return c.body(null, 204);
    })
    .delete("/users/:user", async (c) => {
      const known = await managedUser(c, c.req.param("user"));
      if (!known) return notFound(c, "người dùng");
      if (known.user.id === c.var.actor.user)
        return refuse(c, "notAllowed", "Không thể tự khóa tài khoản của chính mình.");
      await disableUser(db, known.user.id, clock.now());
      await note(c, "userDisabled", known.user.id);
      return c.body(null, 204);
    })
    .delete("/devices/:device", async (c) => {
      const id = DeviceId.safeParse(c.req.param("device"));
      const device = id.success ? await findDevice(db, id.data) : null;
      const owner = device && (await managedUser(c, device.user));
      if (!device || !owner) return notFound(c, "máy");
      await revokeDevice(db, device.id, clock.now());
      await note(c, "deviceRevoked", owner.user.id, device.id);
      return c.body(null, 204);
    });
};

const issued = (user: UserId, { code, expiresAt }: PrintedCode): IssuedCode => ({ user, code, expiresAt });

const malformed = (c: Context): Response => refuse(c, "malformed", "Dữ liệu gửi lên không đúng dạng.");

const notFound = (c: Context, what: string): Response => refuse(c, "notFound", `Không tìm thấy ${what} này.`);
