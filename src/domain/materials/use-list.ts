import * as z from "zod/mini";
import { RecordId } from "../change.ts";
import { Instant } from "../instant.ts";
import { UnitId } from "../unit.ts";

const Units = z.readonly(z.array(UnitId));

/** Which of the units below have what was handed out: answer of `GET /api/office/material-use`. */
export const MaterialUseList = z.object({
  generatedAt: Instant,
  /** Units that report today: of so many. */
  units: z.readonly(z.array(z.object({ id: UnitId, name: z.string() }))),
  uses: z.readonly(z.array(z.object({ material: RecordId, fetched: Units, opened: Units }))),
});
export type MaterialUseList = z.infer<typeof MaterialUseList>;

/** How a material stands with the units that it is meant for. */
export interface MaterialStanding {
  readonly meant: MaterialUseList["units"];
  readonly fetched: readonly UnitId[];
  readonly opened: readonly UnitId[];
  readonly notYet: MaterialUseList["units"];
}

/**
 * Counted over those that it is meant for and that report today. What has no file is there as soon as it is opened, so
 * opened ones count as having it; `needsFetching`: it has files.
 */
export const materialStanding = (
  list: MaterialUseList,
  { id, units = [] }: { readonly id: RecordId; readonly units?: readonly UnitId[] | undefined },
  needsFetching: boolean,
): MaterialStanding => {
  const meant = list.units.filter((unit) => units.length === 0 || units.includes(unit.id));
  const use = list.uses.find(({ material }) => material === id);
  const among = (some: readonly UnitId[] | undefined): readonly UnitId[] =>
    meant.flatMap((unit) => (some?.includes(unit.id) ? [unit.id] : []));
  const opened = among(use?.opened);
  const fetched = needsFetching ? among(use?.fetched) : opened;
  return { meant, fetched, opened, notYet: meant.filter((unit) => !fetched.includes(unit.id)) };
};
