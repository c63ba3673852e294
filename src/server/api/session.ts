import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import {
  EnrolmentCode,
  EnrolRequest,
  PasswordRequest,
  ReplaceDevice,
  type SignedIn,
  SignInRequest,
} from "../../domain/api.ts";
import type { Result } from "../../domain/result.ts";
import { deviceRefused, type Entry, type EntryRefusal, enrol } from "../auth/enrol.ts";
import type { Identity } from "../auth/identity.ts";
import { replaceDevice } from "../auth/replace-device.ts";
import { clearedSessionCookie, sessionCookie } from "../auth/session-cookie.ts";
import type { RequireSession } from "../auth/session-port.ts";
import { choosePassword, signIn } from "../auth/sign-in.ts";
import { signedInAs } from "../auth/signed-in.ts";
import { findUser } from "../auth/users.ts";
import type { HandOverKeyring } from "../hand-over/hand-over-keys.ts";
import { refuse } from "./refusal.ts";
import { addressOf, type Outside } from "./request-facts.ts";
import { httpsOnly } from "./security.ts";

export interface SessionApiDeps {
  readonly identity: Identity;
  readonly outside: Outside;
  readonly requireSession: RequireSession;
  readonly handOverKeys: Pick<HandOverKeyring, "keysFor">;
}

/** The code is looked at apart: something that is no code is answered like a code that nobody has. */
const EnrolEnvelope = z.extend(z.omit(EnrolRequest, { code: true }), { code: z.optional(z.unknown()) });

/** /api/session: coming in by code or password, who am I, choosing a password, leaving. */
export const sessionApi = ({ identity, outside, requireSession, handOverKeys }: SessionApiDeps) => {
  const withKeys = async (signedIn: SignedIn): Promise<SignedIn> => {
    const { user, device } = signedIn;
    return { ...signedIn, keys: await handOverKeys.keysFor(user.unit, { user: user.id, device }) };
  };

  const answerEntry = async (c: Context, entry: Result<Entry, EntryRefusal>): Promise<Response> => {
    if (!entry.ok) return refuse(c, entry.error.kind, entry.error.reason, entry.error.retryAfterS);
    const { session, signedIn } = entry.value;
    const answer = await withKeys(signedIn);
    c.header("Set-Cookie", sessionCookie(session.token, session.maxAgeS));
    return c.json(answer);
  };

  return new Hono()
    .use(httpsOnly(outside))
    .post("/enrol", async (c) => {
      const request = EnrolEnvelope.safeParse(await jsonBody(c));
      if (!request.success) return malformed(c);
      const code = EnrolmentCode.safeParse(request.data.code);
      const entry = await enrol(
        identity,
        { ...request.data, code: code.success ? code.data : null },
        addressOf(c, outside),
      );
      return answerEntry(c, entry);
    })
    .post("/sign-in", async (c) => {
      const request = SignInRequest.safeParse(await jsonBody(c));
      if (!request.success) return malformed(c);
      return answerEntry(c, await signIn(identity, request.data, addressOf(c, outside)));
    })
    .get("/", requireSession, async (c) => {
      const { actor, device } = c.var;
      const known = await findUser(identity.db, actor.user);
      return known
        ? c.json(await withKeys(await signedInAs(identity, known, device)))
        : refuse(c, "signedOut", "Cần đăng nhập lại.");
    })
    .post("/replace-device", requireSession, async (c) => {
      const wanted = ReplaceDevice.safeParse(await jsonBody(c));
      if (!wanted.success) return malformed(c);
      const { actor, device, sessionId } = c.var;
      const replaced = await replaceDevice(identity, { actor, device, session: sessionId }, wanted.data);
      if (replaced.ok) return c.json(replaced.value);
      const refused = deviceRefused(replaced.error);
      return refuse(c, refused.kind, refused.reason);
    })
    .post("/password", requireSession, async (c) => {
      const wanted = PasswordRequest.safeParse(await jsonBody(c));
      if (!wanted.success)
        return refuse(
          c,
          "malformed",
          "Tên đăng nhập gồm 3 chữ thường hoặc số trở lên, mật khẩu từ 10 ký tự.",
        );
      const { actor, device, sessionId } = c.var;
      const chosen = await choosePassword(identity, { actor, device, session: sessionId }, wanted.data);
      return chosen.ok ? c.body(null, 204) : refuse(c, chosen.error.kind, chosen.error.reason);
    })
    .post("/sign-out", async (c) => {
      const signedIn = await identity.sessions.read(c.req.header("cookie") ?? null);
      if (signedIn) {
        await identity.sessions.end(signedIn.session);
        const { actor, device } = signedIn;
        await identity.journal.write({ event: "signedOut", user: actor.user, device });
      }
      c.header("Set-Cookie", clearedSessionCookie());
      return c.body(null, 204);
    });
};

const jsonBody = (c: Context): Promise<unknown> => c.req.json().catch(() => null);

const malformed = (c: Context): Response => refuse(c, "malformed", "Dữ liệu gửi lên không đúng dạng.");
