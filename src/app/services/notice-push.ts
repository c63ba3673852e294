import { readMeta, writeMeta } from "../../device/meta.ts";
import { writeText } from "../../device/reserve.ts";
import { PushServer, type PushSubscriptionRequest } from "../../domain/push.ts";
import { err, type Result } from "../../domain/result.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import { createBrowserPush } from "./notice-browser.ts";
import type { PushFailure, PushServices, PushStanding } from "./notices.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { NetworkFailure } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

const PATH = "/api/push";

/** The server is told again after so long: it may have been put back to a day before. */
const TELL_EVERY_MS = 24 * 60 * 60 * 1000;

export const createPushServices = (
  session: PhoneSession,
  environment: Environment,
  needsInstall: () => boolean,
): PushServices => {
  const browser = environment.push ?? createBrowserPush();

  /** Subscribes and tells the server; the browser may have got another address since. */
  const tell = async (phone: OpenPhone): Promise<Result<void, NetworkFailure>> => {
    const { fetch } = environment;
    const server = await callApi(fetch, { method: "GET", path: PATH, answer: PushServer });
    if (!server.ok) return server;
    const made: PushSubscriptionRequest | null = await browser.subscribe(server.value.key);
    if (!made) return err({ kind: "offline" });
    const told = await callApi<void>(fetch, { method: "POST", path: PATH, body: made, answer: null });
    if (told.ok) await writeMeta(phone.db, "pushToldAt", phone.now());
    return told;
  };
  const choose = (choice: "on" | "never" | null) =>
    asStorageResult(async () => {
      const { db } = await session.own();
      await writeText(db, () => writeMeta(db, "push", choice));
    });

  return {
    standing: async () => {
      const phone = await session.phone();
      const choice = phone ? ((await readMeta(phone.db, "push")) ?? null) : null;
      return { state: stateOf(choice, browser.permission(), needsInstall), isUndecided: choice === null };
    },
    switchOn: async (): Promise<Result<void, PushFailure>> => {
      if ((await browser.ask()) !== "granted") return err({ kind: "declined" });
      const told = await tell(await session.own());
      return told.ok ? choose("on") : told;
    },
    switchOff: async () => {
      const endpoint = await browser.unsubscribe();
      const { fetch } = environment;
      // Without a network the server learns of it from the push service, with its next message.
      if (endpoint)
        await callApi<void>(fetch, {
          method: "POST",
          path: `${PATH}/stop`,
          body: { endpoint },
          answer: null,
        });
      return choose("never");
    },
    decline: () => choose("never"),
    keep: async () => {
      const phone = await session.phone();
      if (!phone || (await readMeta(phone.db, "push")) !== "on" || browser.permission() !== "granted") return;
      const toldAt = await readMeta(phone.db, "pushToldAt");
      const isRecent = toldAt !== undefined && Math.abs(phone.now() - toldAt) < TELL_EVERY_MS;
      if (isRecent && (await browser.isSubscribed())) return;
      await tell(phone);
    },
  };
};

const stateOf = (
  choice: "on" | "never" | null,
  permission: NotificationPermission | "unavailable",
  needsInstall: () => boolean,
): PushStanding["state"] => {
  if (permission === "unavailable") return needsInstall() ? "needsInstall" : "unavailable";
  if (permission === "denied") return "refused";
  return choice === "on" && permission === "granted" ? "on" : "off";
};
