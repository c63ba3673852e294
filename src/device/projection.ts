import type { Json } from "../domain/canonical-json.ts";
import { listKeyOf, projectionOf } from "../domain/projection.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { Projection } from "./phone-db.ts";
import { taskDayKey } from "./task-day-key.ts";

const DIRECTORY: ReadonlySet<string> = new Set(["plan", "unit", "person", "unitSettings"]);

/** Index columns of a record or change. `activity` may be told by who knows it better than the fields do. */
export const indexColumns = (
  collection: string,
  scope: ScopeId,
  id: string,
  values: Readonly<Record<string, Json>>,
  knownActivity: string | null = null,
): Projection => {
  const { on, activity } = projectionOf(collection, values);
  const owner = collection === "activity" ? id : (knownActivity ?? activity);
  const isReturned =
    collection === "review" && values["verdict"] === "returned" && values["deleted"] !== true;
  const list = listKeyOf(scope, collection, values);
  const tasks = on !== null && Array.isArray(values["tasks"]) ? values["tasks"] : [];
  return {
    ...(tasks.length === 0 ? {} : { taskDays: tasks.map((task) => taskDayKey(String(task), on ?? "")) }),
    ...(on === null ? {} : { on }),
    ...(owner === null ? {} : { activity: owner }),
    ...(isReturned ? { returned: scope } : {}),
    ...(list === null ? {} : { list }),
    ...(DIRECTORY.has(collection) ? { directory: collection } : {}),
  };
};
