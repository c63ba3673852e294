import type { ActivityKind } from "../activity/kind.ts";
import type { RecordId } from "../change.ts";
import type { Day } from "../day.ts";
import type { MaterialKind, MaterialState } from "../registers/material.ts";
import type { TaskRef } from "../task.ts";
import { matchesSearch } from "../text.ts";
import type { UnitId } from "../unit.ts";

/** What lists of materials look at. */
export interface ListedMaterial {
  readonly id: RecordId;
  readonly values: {
    readonly kind: MaterialKind;
    readonly title: string;
    readonly on: Day;
    readonly state: MaterialState;
    readonly body?: string | undefined;
    readonly tasks?: readonly TaskRef[] | undefined;
    readonly activityKinds?: readonly ActivityKind[] | undefined;
    readonly units?: readonly UnitId[] | undefined;
    readonly replaces?: RecordId | null | undefined;
  };
}

/** The newest first, and in one day by id, which sorts by the moment in which it was made. */
export const latestMaterialFirst = (a: ListedMaterial, b: ListedMaterial): number =>
  a.values.on === b.values.on ? (a.id < b.id ? 1 : -1) : a.values.on < b.values.on ? 1 : -1;

/**
 * Those that no newer version stands in for, the newest first. A version that is withdrawn still stands in for the earlier
 * one: nobody is led back to what was replaced.
 */
export const newestVersions = <Material extends ListedMaterial>(
  all: readonly Material[],
): readonly Material[] => {
  const replaced = new Set(all.map(({ values }) => values.replaces));
  return all.filter(({ id }) => !replaced.has(id)).sort(latestMaterialFirst);
};

/** Is it for this unit? `own` also holds the units whose work this one took over. */
export const isMeantFor = ({ values }: ListedMaterial, own: ReadonlySet<UnitId>): boolean =>
  !values.units || values.units.length === 0 || values.units.some((unit) => own.has(unit));

/** What a unit is offered: published, its newest version, and meant for it. */
export const offeredMaterials = <Material extends ListedMaterial>(
  all: readonly Material[],
  own: ReadonlySet<UnitId>,
): readonly Material[] =>
  newestVersions(all).filter(
    (material) => material.values.state === "published" && isMeantFor(material, own),
  );

/** What nobody is to use any more, although it was handed out: withdrawn, or replaced by a newer version. */
export const endedMaterials = <Material extends ListedMaterial>(
  all: readonly Material[],
): readonly Material[] => {
  const newest = new Set(newestVersions(all).map(({ id }) => id));
  return all
    .filter(({ id, values }) => values.state === "withdrawn" || !newest.has(id))
    .sort(latestMaterialFirst);
};

/** Which version it is, 1 for the first. A chain that leads back into itself ends where it would begin again. */
export const versionOf = (material: ListedMaterial, all: readonly ListedMaterial[]): number => {
  const byId = new Map(all.map((each) => [each.id, each]));
  const seen = new Set<RecordId>([material.id]);
  for (let earlier = material.values.replaces; earlier && !seen.has(earlier); ) {
    seen.add(earlier);
    earlier = byId.get(earlier)?.values.replaces;
  }
  return seen.size;
};

export interface MaterialFilter {
  readonly words: string;
  readonly kind: MaterialKind | null;
}

/** Words are found without tones, in the title and in what it says. */
export const matchesMaterial = ({ values }: ListedMaterial, { words, kind }: MaterialFilter): boolean =>
  (kind === null || values.kind === kind) && matchesSearch(`${values.title} ${values.body ?? ""}`, words);

/** What is offered for a task: tied to it by name. */
export const materialsOfTask = <Material extends ListedMaterial>(
  offered: readonly Material[],
  task: TaskRef,
): readonly Material[] => offered.filter(({ values }) => values.tasks?.includes(task));
