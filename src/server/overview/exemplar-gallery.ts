import type { ActivityId } from "../../domain/activity/activity.ts";
import { readActivity } from "../../domain/activity/activity.ts";
import type { ExemplarGallery, GalleryItem } from "../../domain/exemplar-gallery.ts";
import type { Sha256 } from "../../domain/hash.ts";
import { valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { sharedExemplarRegister } from "../../domain/registers/exemplar.ts";
import { type ScopeId, unitOfScope } from "../../domain/scope.ts";
import { unitNameOn } from "../../domain/unit.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";
import type { OverviewDeps } from "./overview-deps.ts";

type Deps = Pick<OverviewDeps, "db" | "clock" | "units">;

const MOST = 300;
/** Records of one example that are looked at. */
const MOST_RECORDS = 5;

/** What the units below this person show by their leaders' word; what has not been let out lies where nobody above reads. */
export const exemplarGallery = async (deps: Deps, actor: Actor): Promise<ExemplarGallery> => {
  const units = new Map((await deps.units.all()).map((unit) => [unit.id, unit]));
  const entries = await readShared(deps, [...actor.reach.supervised].map(sharedScope));
  const shown = entries.slice(0, MOST);
  const records = await readRecords(deps, shown);
  return {
    generatedAt: deps.clock.now(),
    isCut: entries.length > MOST,
    items: shown
      .map(({ id, scope, values, activities }): GalleryItem => {
        const unit = unitOfScope(scope);
        const known = units.get(unit);
        const own = activities.flatMap((activity) => records.get(`${scope} ${activity}`) ?? []);
        return {
          ...{ id, unit, unitName: known ? unitNameOn(known, values.on) : unit },
          ...{ kind: values.kind, on: values.on, title: values.title, approvedOn: values.approvedOn },
          ...{ who: values.who ?? "", village: values.village ?? "", story: values.story ?? "" },
          activities: own.map((record) => record.id),
          themes: [...new Set(own.flatMap((record) => record.themes))],
          thumbnail: own.find((record) => record.thumbnail !== null)?.thumbnail ?? null,
        };
      })
      .sort((a, b) => (`${a.on}${a.id}` < `${b.on}${b.id}` ? 1 : -1)),
  };
};

interface Shared {
  readonly id: string;
  readonly scope: ScopeId;
  readonly values: NonNullable<ReturnType<typeof sharedExemplarRegister.read>>;
  readonly activities: readonly ActivityId[];
}

/** Ids sort by the moment in which they were made, so these are the latest. */
const readShared = async ({ db }: Deps, scopes: readonly ScopeId[]): Promise<readonly Shared[]> => {
  if (scopes.length === 0) return [];
  const rows = await db
    .selectFrom("records")
    .select(["scope", "collection", "id", "number", "state"])
    .where("collection", "=", "sharedExemplar")
    .where("scope", "in", [...scopes])
    .where("deleted", "=", 0)
    .orderBy("id", "desc")
    .limit(MOST + 1)
    .execute();
  return rows.flatMap((row) => {
    const values = sharedExemplarRegister.read(valuesOf(rowToRecord(row)));
    return values
      ? [
          {
            id: row.id,
            scope: row.scope,
            values,
            activities: (values.activities ?? []).slice(0, MOST_RECORDS),
          },
        ]
      : [];
  });
};

interface Shown {
  readonly id: ActivityId;
  readonly themes: readonly string[];
  readonly thumbnail: Sha256 | null;
}

/** By scope and activity: a record of another unit shows nothing, whatever id was written. */
const readRecords = async ({ db }: Deps, shared: readonly Shared[]): Promise<ReadonlyMap<string, Shown>> => {
  const ids = [...new Set(shared.flatMap(({ activities }) => activities))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("activity_summaries as summary")
    .innerJoin("records", (join) =>
      join
        .onRef("records.scope", "=", "summary.scope")
        .onRef("records.id", "=", "summary.activity")
        .on("records.collection", "=", "activity"),
    )
    .select(["records.scope", "records.collection", "records.id", "records.number", "records.state"])
    .select(["summary.activity", "summary.thumbnail"])
    .where("summary.scope", "in", [...new Set(shared.map(({ scope }) => scope))])
    .where("summary.activity", "in", ids)
    .where("summary.deleted", "=", 0)
    .execute();
  return new Map(
    rows.map(({ activity, thumbnail, ...row }) => [
      `${row.scope} ${activity}`,
      { id: activity, thumbnail, themes: readActivity(valuesOf(rowToRecord(row)))?.themes ?? [] },
    ]),
  );
};
