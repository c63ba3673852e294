import { valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import type { PortalNewsList } from "../../domain/portal-news/news-list.ts";
import { newsState } from "../../domain/portal-news/standing.ts";
import {
  portalNewsAnswerRegister,
  portalNewsIdOf,
  portalNewsRegister,
} from "../../domain/registers/portal-news.ts";
import { unitOfScope } from "../../domain/scope.ts";
import { unitNameOn } from "../../domain/unit.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";
import type { OverviewDeps } from "./overview-deps.ts";

/** Ids sort by the moment in which they were made, so these are the latest; older news has long been answered. */
const MOST_NEWS = 500;
const MOST_ANSWERS = 3 * MOST_NEWS;

/** What the units that this person supervises have offered to the portal: what waits first, then the latest. */
export const portalNewsList = async (
  deps: Pick<OverviewDeps, "db" | "clock" | "units">,
  actor: Actor,
): Promise<PortalNewsList> => {
  const byId = new Map((await deps.units.all()).map((unit) => [unit.id, unit]));
  const news = await latestOf(deps, actor, "portalNews", MOST_NEWS);
  // In the order in which they were made.
  const answers = [...(await latestOf(deps, actor, "portalNewsAnswer", MOST_ANSWERS))].reverse();
  const items = news.flatMap((record) => {
    const said = portalNewsRegister.read(valuesOf(record));
    if (!said) return [];
    const unit = unitOfScope(record.scope);
    const known = byId.get(unit);
    const own = answers.flatMap((answer) => {
      const read = answer.scope === record.scope ? portalNewsAnswerRegister.read(valuesOf(answer)) : null;
      return read && read.news === portalNewsIdOf(record.id) ? [read] : [];
    });
    return [
      {
        id: portalNewsIdOf(record.id),
        unit,
        unitName: known ? unitNameOn(known, said.on) : unit,
        title: said.title,
        on: said.on,
        state: newsState(said.round, own),
      },
    ];
  });
  const waiting = items.filter(({ state }) => state === "waiting");
  const answered = items.filter(({ state }) => state !== "waiting");
  return { generatedAt: deps.clock.now(), items: [...waiting, ...answered] };
};

/** The latest first. */
const latestOf = async (
  { db }: Pick<OverviewDeps, "db">,
  actor: Actor,
  collection: "portalNews" | "portalNewsAnswer",
  limit: number,
) => {
  const supervised = [...actor.reach.supervised];
  if (supervised.length === 0) return [];
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", collection)
    .where("scope", "in", supervised.map(sharedScope))
    .where("deleted", "=", 0)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(rowToRecord);
};
