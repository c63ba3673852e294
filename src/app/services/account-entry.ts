import { forgetKnockingDevice, knockingDevice, type StoredAccount } from "../../device/account-db.ts";
import { unitKeysOf } from "../../device/hand-over-ring.ts";
import { SignedIn } from "../../domain/api.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { DeviceId } from "../../domain/user.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { AccountServices, NetworkFailure } from "./services.ts";

type Entry = Result<SignedIn, NetworkFailure>;

/** Coming in and going out by the server's door. All of it needs the network, so it is loaded when it is asked for. */
export const createAccountEntry = (
  session: PhoneSession,
  environment: Environment,
): Pick<AccountServices, "enrol" | "signIn" | "setPassword"> & {
  readonly endSession: () => Promise<unknown>;
} => {
  const { fetch, clock } = environment;
  const { accountDb } = session;

  /**
   * A user who comes back keeps the device of their database, and with it the author of what it still holds. Who comes
   * with a code is not known before, so the devices of this phone are offered one by one; the server refuses another's.
   */
  const knock = async (
    candidates: readonly StoredAccount[],
    ask: (device: DeviceId) => Promise<Entry>,
  ): Promise<Entry> => {
    for (const { device } of candidates) {
      const entry = await ask(device);
      if (entry.ok || entry.error.kind !== "notAllowed") return entry;
    }
    const entry = await ask(await knockingDevice(accountDb, newId<DeviceId>()));
    if (entry.ok || entry.error.kind !== "notAllowed") return entry;
    await forgetKnockingDevice(accountDb);
    return ask(await knockingDevice(accountDb, newId<DeviceId>()));
  };

  const enter = async (signedIn: SignedIn, username: string | null): Promise<void> => {
    const known = await accountDb.accounts.get(signedIn.user.id);
    const account = {
      user: signedIn.user.id,
      device: signedIn.device,
      signedIn,
      username: username ?? known?.username ?? null,
      isSignedOut: false,
      lastUsedAt: clock.now(),
    };
    const olderUnitKeys = known ? unitKeysOf(known) : [];
    const phone = await session.enter({ ...account, olderUnitKeys });
    phone.loop.wake();
  };

  const come = async (path: string, candidates: readonly StoredAccount[], body: Record<string, string>) => {
    const entry = await knock(candidates, (device) =>
      callApi(fetch, {
        method: "POST",
        path,
        body: { ...body, device, deviceName: environment.deviceName() },
        answer: SignedIn,
      }),
    );
    if (entry.ok) await enter(entry.value, body["username"] ?? null);
    return entry;
  };

  return {
    endSession: () => callApi(fetch, { method: "POST", path: "/api/session/sign-out", answer: null }),
    enrol: async (code) => {
      const known = await accountDb.accounts.toArray();
      const latestFirst = known.sort((a, b) => b.lastUsedAt - a.lastUsedAt);
      return come("/api/session/enrol", latestFirst, { code });
    },
    signIn: async (username, password) => {
      const known = await accountDb.accounts.toArray();
      const own = known.filter((account) => account.username === username);
      return come("/api/session/sign-in", own, { username, password });
    },
    setPassword: async (username, password) => {
      const phone = await session.own();
      const done = await callApi<void>(fetch, {
        method: "POST",
        path: "/api/session/password",
        body: { username, password },
        answer: null,
      });
      if (!done.ok) return done;
      const signedIn = { ...phone.account.signedIn, needsPassword: false };
      await accountDb.accounts.update(phone.account.user, { username, signedIn });
      return ok(undefined);
    },
  };
};
