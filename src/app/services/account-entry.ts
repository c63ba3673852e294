import { forgetKnockingDevice, knockingDevice, type StoredAccount } from "../../device/account-db.ts";
import { eitherSignal } from "../../device/either-signal.ts";
import { unitKeysOf } from "../../device/hand-over-ring.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { SignedIn } from "../../domain/api.ts";
import type { Result } from "../../domain/result.ts";
import type { DeviceId } from "../../domain/user.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import { leavePush } from "./notice-leave.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { AccountServices, EntryFailure, NetworkFailure } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

type Entry = Result<SignedIn, NetworkFailure>;

const endSession = async ({ fetch, push }: Environment, cut: AbortSignal): Promise<void> => {
  // Also without a network: a phone on which nobody is signed in is told nothing.
  void (push?.unsubscribe ?? leavePush)().catch(() => null);
  await callApi((path, init) => fetch(path, { ...init, signal: eitherSignal(init.signal, cut) }), {
    method: "POST",
    path: "/api/session/sign-out",
    answer: null,
  });
};

/** Coming in and going out by the server's door. All of it needs the network, so it is loaded when it is asked for. */
export const createAccountEntry = (
  session: PhoneSession,
  environment: Environment,
): Pick<AccountServices, "enrol" | "signIn" | "setPassword"> & {
  /** Broken off by `cut`: its answer ends whatever session the browser has when it comes. */
  readonly endSession: (cut: AbortSignal) => Promise<unknown>;
} => {
  const { fetch, clock } = environment;
  const { accountDb } = session;

  const ownDevice = (): Promise<DeviceId> =>
    withReopening(accountDb, () => knockingDevice(accountDb, newId<DeviceId>()));

  const knownAccounts = (): Promise<StoredAccount[]> =>
    withReopening(accountDb, () => accountDb.accounts.toArray());

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
    const entry = await ask(await ownDevice());
    if (entry.ok || entry.error.kind !== "notAllowed") return entry;
    await withReopening(accountDb, () => forgetKnockingDevice(accountDb));
    return ask(await ownDevice());
  };

  const enter = async (signedIn: SignedIn, username: string | null): Promise<void> => {
    const known = await withReopening(accountDb, () => accountDb.accounts.get(signedIn.user.id));
    const account = {
      user: signedIn.user.id,
      device: signedIn.device,
      signedIn,
      username: username ?? known?.username ?? null,
      isSignedOut: false,
      lastUsedAt: clock.now(),
      hasDatabase: known?.hasDatabase ?? false,
    };
    const olderUnitKeys = known ? unitKeysOf(known) : [];
    const phone = await session.enter({ ...account, olderUnitKeys });
    phone.loop.wake();
  };

  /** A phone that cannot keep who came says so; the server then knows the device, and the same words work again. */
  const come = async (
    path: string,
    candidatesOf: (known: StoredAccount[]) => readonly StoredAccount[],
    body: Record<string, string>,
  ): Promise<Result<SignedIn, EntryFailure>> => {
    const done = await asStorageResult(async () => {
      const entry = await askIn(path, candidatesOf(await knownAccounts()), body);
      if (entry.ok) await enter(entry.value, body["username"] ?? null);
      return entry;
    });
    return done.ok ? done.value : done;
  };

  const askIn = (path: string, candidates: readonly StoredAccount[], body: Record<string, string>) =>
    knock(candidates, async (device) => {
      const whole = { ...body, device, deviceName: await environment.deviceName() };
      return await callApi(fetch, { method: "POST", path, body: whole, answer: SignedIn });
    });

  return {
    endSession: (cut) => endSession(environment, cut),
    enrol: (code) =>
      come("/api/session/enrol", (known) => known.sort((a, b) => b.lastUsedAt - a.lastUsedAt), { code }),
    signIn: (username, password) =>
      come("/api/session/sign-in", (known) => known.filter((account) => account.username === username), {
        username,
        password,
      }),
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
      return asStorageResult(async () => {
        const change = { username, signedIn };
        await withReopening(accountDb, () => accountDb.accounts.update(phone.account.user, change));
      });
    },
  };
};
