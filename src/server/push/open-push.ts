import type { Hono } from "hono";
import { pushApi } from "../api/push.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { News } from "../events/news.ts";
import { watchHeads } from "../events/watch-heads.ts";
import type { Log } from "../log.ts";
import type { PlanRegister } from "../overview/plan-register.ts";
import type { Database } from "../store/open-database.ts";
import type { Timer } from "../timer.ts";
import { createPushDelivery } from "./deliver-push.ts";
import { createPostMessage } from "./post-message.ts";
import { createPushMornings } from "./push-mornings.ts";
import { createPushNews } from "./push-news.ts";
import { createPushReach, type PushReach } from "./push-reach.ts";
import { createPushSubscriptions } from "./push-subscriptions.ts";
import { createReadDeadlines } from "./read-deadlines.ts";
import { createVapidKey } from "./vapid-key.ts";

/** Web Push: the door at which phones ask for it, and what tells them. */
export interface OpenPush {
  readonly api: Hono<SessionEnv>;
  readonly end: () => void;
}

export interface OpenPushDeps {
  readonly db: Database;
  readonly news: News;
  readonly units: UnitRegister;
  readonly plans: PlanRegister;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly config: Pick<Config, "pushHosts" | "pushContact" | "publicUrl">;
  /** The server's own, from beside the database. */
  readonly secret: Uint8Array;
  /** Other servers may write into the same database. */
  readonly hasNeighbours: boolean;
  /** When not the push services of the world. */
  readonly reach?: PushReach | undefined;
}

export const openPush = async (deps: OpenPushDeps): Promise<OpenPush> => {
  const { db, news, units, plans, clock, timer, log, config, secret, hasNeighbours } = deps;
  const reach = deps.reach ?? createPushReach(config.pushHosts);
  const key = createVapidKey(secret);
  const subscriptions = createPushSubscriptions(db, clock);
  const post = createPostMessage(reach);
  const contact = config.pushContact ?? contactAt(config.publicUrl);
  const delivery = createPushDelivery({ subscriptions, post, key, contact, clock, timer, log });
  const told = createPushNews({ db, news, units, subscriptions, delivery, clock });
  const readDeadlines = createReadDeadlines({ db, units, plans });
  const mornings = createPushMornings({ units, subscriptions, delivery, clock, readDeadlines });

  let stopLooking: (() => void) | null = null;
  const begin = (): void => {
    told.begin();
    mornings.begin();
    if (hasNeighbours) stopLooking ??= watchHeads({ db, news, timer, log });
  };
  // While nobody asked for it, nothing is looked at.
  if (await subscriptions.hasAny()) begin();
  return {
    api: pushApi({ publicKey: key.publicKey, subscriptions, reach, onSubscribed: begin }),
    end: () => {
      told.end();
      delivery.end();
      stopLooking?.();
    },
  };
};

const contactAt = (publicUrl: string | null): string | null =>
  publicUrl?.startsWith("https:") ? publicUrl : null;
