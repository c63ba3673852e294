import type { PushMessage } from "../../domain/push.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { Timer } from "../timer.ts";
import type { PostMessage } from "./post-message.ts";
import type { PushSubscription, PushSubscriptions } from "./push-subscriptions.ts";
import { sealMessage } from "./seal-message.ts";
import type { VapidKey } from "./vapid-key.ts";
import { vapidHeader } from "./vapid-token.ts";

export interface Told {
  readonly to: PushSubscription;
  readonly message: PushMessage;
}

/** Brings messages to push services, beside the requests: none waits for it, none fails by it. */
export interface PushDelivery {
  /** Runs later; what goes wrong in it is only logged. */
  readonly after: (waitMs: number, work: () => Promise<void>) => void;
  /** Answers when each was tried once. */
  readonly deliver: (told: readonly Told[]) => Promise<void>;
  readonly isOver: () => boolean;
  /** Tells nobody any more: the server stops. */
  readonly end: () => void;
}

export interface PushDeliveryDeps {
  readonly subscriptions: Pick<PushSubscriptions, "forget">;
  readonly post: PostMessage;
  readonly key: VapidKey;
  /** `mailto:` or `https:`; null: none. */
  readonly contact: string | null;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** A push service that is down is asked once more; then «Thông báo» in the app has to do. */
export const AGAIN_MS = 5 * 60 * 1000;

/** How long a push service keeps a message for a phone that is off, in seconds. */
const KEPT_FOR_S = 24 * 60 * 60;

/** So many sockets at once, however many people are told. */
export const AT_ONCE = 20;

export const createPushDelivery = (deps: PushDeliveryDeps): PushDelivery => {
  const { timer, log } = deps;
  const waits = new Set<() => void>();
  let isOver = false;

  const after: PushDelivery["after"] = (waitMs, work) => {
    if (isOver) return;
    const cancel = timer.after(waitMs, () => {
      waits.delete(cancel);
      work().catch((error: unknown) => {
        if (!isOver) log.warn({ err: error }, "phones could not be told");
      });
    });
    waits.add(cancel);
  };
  const deliver = async (told: readonly Told[], isLast: boolean): Promise<void> => {
    const later: Told[] = [];
    for (let at = 0; at < told.length && !isOver; at += AT_ONCE) {
      const some = told.slice(at, at + AT_ONCE);
      const ends = await Promise.all(some.map((one) => send(deps, one)));
      later.push(...some.filter((_one, index) => ends[index] === "later"));
    }
    if (later.length > 0 && !isLast) after(AGAIN_MS, () => deliver(later, true));
  };
  return {
    after,
    deliver: (told) => deliver(told, false),
    isOver: () => isOver,
    end: () => {
      isOver = true;
      for (const cancel of waits) cancel();
    },
  };
};

const send = async (
  { subscriptions, post, key, contact, clock, log }: PushDeliveryDeps,
  { to: { endpoint, keys }, message }: Told,
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
