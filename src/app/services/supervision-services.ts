import type * as z from "zod/mini";
import { readCopy, readMeta, writeCopy, writeMeta } from "../../device/meta.ts";
import { writeText } from "../../device/reserve.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { AlikePhotos } from "../../domain/alike-photos.ts";
import { Custody, Overview, ReviewQueue, TakenIn, UnitYear } from "../../domain/api.ts";
import { PortalNewsList } from "../../domain/portal-news/news-list.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import { UrgingList } from "../../domain/urging/urging-list.ts";
import { callApi } from "./api-client.ts";
import { createChangeNews } from "./change-news.ts";
import type { Environment } from "./environment.ts";
import type { SupervisionServices } from "./office.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import { createRecordPresence } from "./record-presence.ts";
import type { Fetched, NetworkFailure } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";
import { told } from "./storage-trouble.ts";
import { withUnsentUrgings } from "./urgings.ts";

/** Units that a device is told of at once; the one opened longest ago goes. */
const MAX_WATCHED = 40;

export const createSupervisionServices = (
  session: PhoneSession,
  environment: Environment,
): SupervisionServices => {
  const { fetch } = environment;
  const news = createChangeNews(session, environment);
  /** Asks the server; without network, what it said last. */
  const ask = async <Value>(
    path: string,
    answer: z.ZodMiniType<Value>,
  ): Promise<Result<Fetched<Value>, NetworkFailure>> => {
    const { db } = await session.own();
    const fresh = await callApi(fetch, { method: "GET", path, answer });
    if (fresh.ok) {
      // Without the copy the figures are fetched again; with it they are seen without network too.
      await asStorageResult(() => withReopening(db, () => writeCopy(db, path, fresh.value)));
      return ok({ value: fresh.value, isFresh: true });
    }
    if (fresh.error.kind === "signedOut") await session.markSignedOut();
    const copy = answer.safeParse(await readCopy(db, path));
    return copy.success ? ok({ value: copy.data, isFresh: false }) : fresh;
  };

  return {
    watchChanges: news.watch,
    watchRecord: createRecordPresence(environment, news),
    ask,
    overview: (span) => ask(`/api/overview?span=${span}`, Overview),
    unitYear: (unit, year) => ask(`/api/overview/${unit}?year=${year}`, UnitYear),
    queue: () => ask("/api/queue", ReviewQueue),
    portalNews: () => ask("/api/queue/portal-news", PortalNewsList),
    urgings: async () => {
      const answered = await ask("/api/queue/urgings", UrgingList);
      if (!answered.ok) return answered;
      const phone = await session.own();
      return ok({ ...answered.value, value: await withUnsentUrgings(phone, answered.value.value) });
    },
    alike: (scope, activity) =>
      callApi(fetch, { method: "GET", path: `/api/alike/${scope}/${activity}`, answer: AlikePhotos }),
    custody: () => ask("/api/custody", Custody),
    takeIn: (device, changes) =>
      callApi(fetch, {
        method: "POST",
        path: `/api/custody/${device}/take-in`,
        body: { changes: [...changes] },
        answer: TakenIn,
      }),
    discardHandedIn: (device, changes, reason) =>
      callApi<void>(fetch, {
        method: "POST",
        path: `/api/custody/${device}/discard`,
        body: { changes: [...changes], reason },
        answer: null,
      }),
    openUnit: async (unit) => {
      const phone = await session.own();
      const scope = scopeOf(unit, "shared");
      const watched = await told(session, () => watchScope(phone, scope));
      if (!watched.ok) return err({ kind: "offline" });
      const isHere = async (): Promise<boolean> => (await phone.db.cursors.get(scope)) !== undefined;

      // A pass that is under way may have asked before the unit was watched.
      phone.loop.changed();
      const end = await phone.loop.runNow();
      switch (end.kind) {
        case "done":
        case "partly":
        case "enoughToday":
          return ok(undefined);
        case "busy":
          return (await isHere()) ? ok(undefined) : err({ kind: "offline" });
        case "signedOut":
          return err({ kind: "signedOut", reason: "" });
        default:
          return err({ kind: "offline" });
      }
    },
  };
};

const watchScope = ({ db }: OpenPhone, scope: ScopeId): Promise<void> =>
  writeText(db, () =>
    db.transaction("rw", db.meta, async () => {
      const watched = (await readMeta(db, "watch")) ?? [];
      if (watched.includes(scope)) return;
      await writeMeta(db, "watch", [...watched, scope].slice(-MAX_WATCHED));
    }),
  );
