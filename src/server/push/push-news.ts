import type { Instant } from "../../domain/instant.ts";
import { partOfScope, type ScopeId, unitOfScope } from "../../domain/scope.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { Clock } from "../clock.ts";
import type { News } from "../events/news.ts";
import type { Database } from "../store/open-database.ts";
import type { PushDelivery, Told } from "./deliver-push.ts";
import type { PushSubscriptions } from "./push-subscriptions.ts";
import { tellOfMaterials } from "./tell-of-materials.ts";
import { type LoggedWork, messagesFor, readLogged, TOLD_COLLECTIONS } from "./what-to-tell.ts";

/** Tells phones, while their app is closed, that something waits for them. */
export interface PushNews {
  /** Somebody wants to be told: from now on commits are looked at. */
  readonly begin: () => void;
  /** Listens no more: the server stops. */
  readonly end: () => void;
}

export interface PushNewsDeps {
  readonly db: Database;
  readonly news: News;
  readonly units: UnitRegister;
  readonly subscriptions: PushSubscriptions;
  readonly delivery: PushDelivery;
  readonly clock: Clock;
}

/** A supervisor who gives back five records in a row is one message. */
export const REST_MS = 10_000;

/** An office hands out several materials one after the other, each with files to choose: one message of all. */
export const MATERIALS_REST_MS = 2 * 60 * 1000;

/** After a server was down nobody is told of yesterday. */
export const NEWS_FOR_MS = 60 * 60 * 1000;

/** More changes in one rest make no other message. */
const MOST_CHANGES = 500;

/**
 * Works after the commit and beside the requests: none waits for it, none fails by it, and what goes wrong is only logged.
 * What is not delivered is not lost, because the app computes its notices from the records.
 */
export const createPushNews = (deps: PushNewsDeps): PushNews => {
  const { news, delivery } = deps;
  let stopHearing: (() => void) | null = null;

  /** Gathers scopes for so long, then tells of each. */
  const gather = (restMs: number, tell: (scope: ScopeId, head: number) => Promise<readonly Told[]>) => {
    const pending = new Map<ScopeId, number>();
    const flush = async (): Promise<void> => {
      const scopes = [...pending];
      pending.clear();
      for (const [scope, head] of scopes) {
        if (delivery.isOver()) return;
        await delivery.deliver(await tell(scope, head));
      }
    };
    return (scope: ScopeId, head: number): void => {
      if (pending.size === 0) delivery.after(restMs, flush);
      pending.set(scope, head);
    };
  };
  const ofUnits = gather(REST_MS, (scope, head) => whatToTell(deps, scope, head));
  const ofOffices = gather(MATERIALS_REST_MS, async (scope, head) =>
    tellOfMaterials(deps, scope, await claimedChanges(deps, scope, head)),
  );

  return {
    begin: () => {
      if (delivery.isOver()) return;
      stopHearing ??= news.watch((scope, head) => {
        if (head === null) return;
        if (partOfScope(scope) === "published") ofOffices(scope, head);
        else ofUnits(scope, head);
      });
    },
    end: () => stopHearing?.(),
  };
};

const whatToTell = async (deps: PushNewsDeps, scope: ScopeId, head: number): Promise<readonly Told[]> => {
  const phones = await deps.subscriptions.ofUnits([unitOfScope(scope)]);
  if (phones.length === 0) return [];
  const changes = await claimedChanges(deps, scope, head);
  return phones.flatMap((to) =>
    // What was there before a phone asked to be told is no news to it.
    messagesFor(
      to,
      changes.filter(({ receivedAt }) => receivedAt >= to.createdAt),
    ).map((message) => ({ to, message })),
  );
};

/** What has come since somebody was last told of the scope, the latest first; nothing where another process tells of it. */
const claimedChanges = async (
  { db, subscriptions, clock }: PushNewsDeps,
  scope: ScopeId,
  head: number,
): Promise<readonly LoggedWork[]> => {
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
  return rows.flatMap(({ body, received_at }) => readLogged(body, received_at) ?? []);
};
