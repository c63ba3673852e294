import { withSignedIn } from "../../device/hand-over-ring.ts";
import { SignedIn } from "../../domain/api.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Once a day: name, units and the unit's key as the server has them now, for use without network. Nothing happens when it
 * cannot be reached. `isNeeded` asks whatever was asked before.
 */
export const askWhoIAm = async (
  { open, accountDb }: Pick<PhoneSession, "open" | "accountDb">,
  { fetch, clock, isOnline }: Environment,
  isNeeded = false,
): Promise<void> => {
  const account = open()?.account;
  if (!account || account.isSignedOut || !isOnline()) return;
  const askedAt = account.askedAt ?? account.lastUsedAt;
  const isRecent = Math.abs(clock.now() - askedAt) < DAY_MS;
  if (isRecent && !isNeeded) return;

  const answer = await callApi(fetch, { method: "GET", path: "/api/session", answer: SignedIn });
  // Another user's session on this phone says nothing about this one.
  if (!answer.ok || answer.value.user.id !== account.user || answer.value.device !== account.device) return;
  await accountDb.transaction("rw", accountDb.accounts, async () => {
    const stored = await accountDb.accounts.get(account.user);
    if (stored) await accountDb.accounts.put({ ...withSignedIn(stored, answer.value), askedAt: clock.now() });
  });
};
