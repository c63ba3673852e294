import { ActivityId, readActivity } from "../../domain/activity/activity.ts";
import { addDays, type Day } from "../../domain/day.ts";
import type { DifficultyAnswer, DifficultyItem, DifficultyList } from "../../domain/difficulty-list.ts";
import { valuesOf } from "../../domain/merge.ts";
import type { Actor } from "../../domain/permission.ts";
import { difficultyAnswerRegister } from "../../domain/registers/difficulty-answer.ts";
import { type ScopeId, unitOfScope } from "../../domain/scope.ts";
import { type Unit, type UnitId, unitNameOn } from "../../domain/unit.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";
import { type OverviewDeps, todayOf } from "./overview-deps.ts";

type Deps = Pick<OverviewDeps, "db" | "clock" | "units">;

const MOST = 500;
/** As a unit's own list; what was open longer ago is settled or written again. */
const DAYS_BACK = 730;

/** What stands in the way of the units below this person, the latest first. */
export const difficultyList = async (deps: Deps, actor: Actor): Promise<DifficultyList> => {
  const units = await deps.units.all();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const scopes = [...actor.reach.supervised].map(sharedScope);
  const rows = await readDifficulties(deps, scopes, addDays(todayOf(deps, actor, units), -DAYS_BACK));
  const shown = rows.slice(0, MOST);
  const answers = await readAnswers(deps, [...new Set(shown.map(({ scope }) => scope))]);
  return {
    generatedAt: deps.clock.now(),
    isCut: rows.length > MOST,
    items: shown.flatMap(({ photos, ...row }) => itemOf(row, photos, byId, answers)),
  };
};

type Row = Parameters<typeof rowToRecord>[0];

const itemOf = (
  row: Row,
  photos: number,
  units: ReadonlyMap<UnitId, Unit>,
  answers: ReadonlyMap<string, readonly DifficultyAnswer[]>,
): readonly DifficultyItem[] => {
  const said = readActivity(valuesOf(rowToRecord(row)));
  if (said?.kind !== "difficulty") return [];
  const id = ActivityId.parse(row.id);
  const unit = unitOfScope(row.scope);
  const known = units.get(unit);
  return [
    {
      ...{ id, unit, photos },
      unitName: known ? unitNameOn(known, said.on) : unit,
      title: said.title ?? "",
      on: said.on,
      obstacle: said.obstacle ?? null,
      proposal: said.proposal ?? "",
      note: said.note ?? "",
      themes: said.themes ?? [],
      tasks: said.tasks ?? [],
      settledOn: said.settledOn ?? null,
      answers: answers.get(`${row.scope} ${id}`) ?? [],
    },
  ];
};

const readDifficulties = async ({ db }: Deps, scopes: readonly ScopeId[], from: Day) =>
  scopes.length === 0
    ? []
    : await db
        .selectFrom("activity_summaries as summary")
        .innerJoin("records", (join) =>
          join
            .onRef("records.scope", "=", "summary.scope")
            .onRef("records.id", "=", "summary.activity")
            .on("records.collection", "=", "activity"),
        )
        .select(["records.scope", "records.collection", "records.id", "records.number", "records.state"])
        .select("summary.photos")
        .where("summary.scope", "in", [...scopes])
        .where("summary.deleted", "=", 0)
        .where("summary.on_day", ">=", from)
        .where("summary.kind", "=", "difficulty")
        .orderBy("summary.on_day", "desc")
        .orderBy("summary.activity", "desc")
        .limit(MOST + 1)
        .execute();

/** By scope and difficulty, in the order in which they were made. */
const readAnswers = async (
  { db }: Deps,
  scopes: readonly ScopeId[],
): Promise<ReadonlyMap<string, readonly DifficultyAnswer[]>> => {
  const found = new Map<string, DifficultyAnswer[]>();
  if (scopes.length === 0) return found;
  const rows = await db
    .selectFrom("records")
    .select(["scope", "collection", "id", "number", "state"])
    .where("collection", "=", "difficultyAnswer")
    .where("scope", "in", [...scopes])
    .where("deleted", "=", 0)
    .orderBy("id")
    .execute();
  for (const row of rows) {
    const said = difficultyAnswerRegister.read(valuesOf(rowToRecord(row)));
    if (!said) continue;
    const key = `${row.scope} ${said.difficulty}`;
    const own = found.get(key) ?? [];
    found.set(key, own);
    const { step, on, dueOn = null, text = "", forwardedTo = "" } = said;
    own.push({ id: row.id, step, on, dueOn, text, forwardedTo });
  }
  return found;
};
