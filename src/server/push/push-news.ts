import type { Instant } from "../../domain/instant.ts";
import type { PushMessage } from "../../domain/push.ts";
import { partOfScope, type ScopeId, unitOfScope } from "../../domain/scope.ts";
import type { Clock } from "../clock.ts";
import type { News } from "../events/news.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/open-database.ts";
import type { Timer } from "../timer.ts";
import type { PostMessage } from "./post-message.ts";
import type { PushSubscription, PushSubscriptions } from "./push-subscriptions.ts";
import { sealMessage } from "./seal-message.ts";
import type { VapidKey } from "./vapid-key.ts";
import { vapidHeader } from "./vapid-token.ts";
import { type LoggedWork, messagesFor, readLogged, TOLD_COLLECTIONS } from "./what-to-tell.ts";

/** Tells phones, while their app is closed, that something waits for them. */
export interface PushNews {
  /** Somebody wants to be told: from now on commits are looked at. */
  readonly begin: () => void;
  /** Tells nobody any more: the server stops. */
  readonly end: () => void;
}

export interface PushNewsDeps {
  readonly db: Database;
  readonly news: News;
  readonly subscriptions: PushSubscriptions;
  readonly post: PostMessage;
  readonly key: VapidKey;
  /** `mailto:` or `https:`; null: none. */
  readonly contact: string | null;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** A supervisor who gives back five records in a row is one message. */
export const REST_MS = 10_000;

/** A push service that is down is asked once more; then «Thông báo» in the app has to do. */
export const AGAIN_MS = 5 * 60 * 1000;

/** After a server was down nobody is told of yesterday. */
export const NEWS_FOR_MS = 60 * 60 * 1000;

/** How long a push service keeps a message for a phone that is off, in seconds. */
const KEPT_FOR_S = 24 * 60 * 60;

/** More changes in ten seconds make no other message. */
const MOST_CHANGES = 500;

/**
 * Works after the commit and beside the requests: none waits for it, none fails by it, and what goes wrong is only logged.
 * What is not delivered is not lost, because the app computes its notices from the records.
 */
export const createPushNews = (deps: PushNewsDeps): PushNews => {
  const { news, timer, log } = deps;
  const pending = new Map<ScopeId, number>();
  const waits = new Set<() => void>();
  let stopHearing: (() => void) | null = null;
  let isOver = false;

  const after = (waitMs: number, work: () => Promise<void>): void => {
    const cancel = timer.after(waitMs, () => {
      waits.delete(cancel);
      work().catch((error: unknown) => {
        if (!isOver) log.warn({ err: error }, "phones could not be told");
      });
    });
    waits.add(cancel);
  };

  const deliver = async (to: PushSubscription, message: PushMessage, isLast: boolean): Promise<void> => {
    if (isOver || (await send(deps, to, message)) !== "later" || isLast) return;
    after(AGAIN_MS, () => deliver(to, message, true));
  };

  const flush = async (): Promise<void> => {
    const scopes = [...pending];
    pending.clear();
    for (const [scope, head] of scopes) {
      if (isOver) return;
      const told = await whatToTell(deps, scope, head);
      await Promise.all(told.map(({ to, message }) => deliver(to, message, false)));
    }
  };

  return {
    begin: () => {
      if (isOver) return;
      stopHearing ??= news.watch((scope, head) => {
        if (head === null || partOfScope(scope) === "published") return;
        const isFirst = pending.size === 0;
        pending.set(scope, head);
        if (isFirst) after(REST_MS, flush);
      });
    },
    end: () => {
      isOver = true;
      stopHearing?.();
      for (const cancel of waits) cancel();
    },
  };
};

interface Told {
  readonly to: PushSubscription;
  readonly message: PushMessage;
}

const whatToTell = async (
  { db, subscriptions, clock }: PushNewsDeps,
  scope: ScopeId,
  head: number,
): Promise<readonly Told[]> => {
  const phones = await subscriptions.ofUnit(unitOfScope(scope));
  if (phones.length === 0) return [];
  const from = await subscriptions.claim(scope, head);
  if (from === null) return [];
  const rows = await db
    .selectFrom("changes")
    .select(["body", "received_at"])
    .where("scope", "=", scope)
    .where("number", ">", from)
    .where("number", "<=", head)
    .where("received_at", ">", (clock.now() - NEWS_FOR_MS) as Instant)
    .where("collection", "in", [...TOLD_COLLECTIONS])
    .orderBy("number", "desc")
    .limit(MOST_CHANGES)
    .execute();
  return phones.flatMap((to) => {
    // What was there before a phone asked to be told is no news to it.
    const since = rows.filter(({ received_at }) => received_at >= to.createdAt);
    const changes = since.flatMap(({ body }): readonly LoggedWork[] => {
      const read = readLogged(body);
      return read ? [read] : [];
    });
    return messagesFor(to, changes).map((message) => ({ to, message }));
  });
};

const send = async (
  { subscriptions, post, key, contact, clock, log }: PushNewsDeps,
  { endpoint, keys }: PushSubscription,
  message: PushMessage,
): Promise<"done" | "later"> => {
  const url = new URL(endpoint);
  const sealed = sealMessage(JSON.stringify(message), keys);
  const posted = sealed.ok
    ? await post(
        url,
        {
          Authorization: vapidHeader(key, url, contact, clock.now()),
          "Content-Type": "application/octet-stream",
          "Content-Encoding": "aes128gcm",
          TTL: String(KEPT_FOR_S),
          Urgency: "normal",
          // A phone that was off for a day gets one of each kind.
          Topic: message.kind,
        },
        sealed.value,
      )
    : "gone";
  if (posted === "gone") await subscriptions.forget(endpoint);
  if (posted === "refused") log.warn({ host: url.host }, "a push service refused a message");
  return posted === "later" ? "later" : "done";
};
