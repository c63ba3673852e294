import type { PostingPointType } from "../../../domain/activity/posting.ts";
import type { RecordId } from "../../../domain/change.ts";
import { pointBookOf } from "../../../domain/posting/point-book.ts";
import { type Procedure, procedureOf } from "../../../domain/posting/procedure.ts";
import type { PointBook } from "../../../domain/posting/sheet.ts";
import { PointId } from "../../../domain/registers/posted-procedure.ts";
import type { RegisterEntry, RegisterServices } from "../../services/registers.ts";

/** A posting point with its book. */
export interface PostingPoint {
  readonly id: PointId;
  /** The same id, as the register of places knows it. */
  readonly siteId: RecordId;
  readonly name: string;
  readonly type: PostingPointType | null;
  readonly repostDays: number;
  readonly book: PointBook;
}

export interface PostingBooks {
  /** In use, the one-stop desk first, then by name. */
  readonly points: readonly PostingPoint[];
  readonly procedures: readonly Procedure[];
}

/** What the unit keeps of its posting points; of one point alone where one is named. */
export const readBooks = async (registers: RegisterServices, only?: PointId): Promise<PostingBooks> => {
  const [sites, procedures, fields, slots] = await Promise.all([
    registers.entries("site"),
    registers.entries("procedure"),
    registers.entries("postingField"),
    registers.entries("postedProcedure", only === undefined ? {} : { group: only }),
  ]);
  const slotsOf = groupedByPoint(slots);
  const fieldsOf = groupedByPoint(fields);
  return {
    procedures: procedures.flatMap(({ values }) => procedureOf(values) ?? []),
    points: sites
      .flatMap((site) => {
        const { data: id } = PointId.safeParse(site.id);
        if (site.values.kind !== "postingPoint" || site.values.isClosed || id === undefined) return [];
        if (only !== undefined && only !== id) return [];
        return [pointOf(id, site, slotsOf.get(id) ?? [], fieldsOf.get(id) ?? [])];
      })
      .sort(byTypeAndName),
  };
};

const collator = new Intl.Collator("vi", { numeric: true });

/** The one-stop desk is where most people come: it stands first. */
const byTypeAndName = (a: PostingPoint, b: PostingPoint): number => {
  const [first, second] = [a, b].map(({ type }) => Number(type !== "oneStopDesk"));
  return (first ?? 0) - (second ?? 0) || collator.compare(a.name, b.name);
};

const groupedByPoint = <Name extends "postedProcedure" | "postingField">(
  entries: readonly RegisterEntry<Name>[],
): ReadonlyMap<PointId, readonly RegisterEntry<Name>[]> => {
  const groups = new Map<PointId, RegisterEntry<Name>[]>();
  for (const entry of entries) {
    const group = groups.get(entry.values.point);
    if (group) group.push(entry);
    else groups.set(entry.values.point, [entry]);
  }
  return groups;
};

const pointOf = (
  id: PointId,
  { id: siteId, values }: RegisterEntry<"site">,
  slots: readonly RegisterEntry<"postedProcedure">[],
  fields: readonly RegisterEntry<"postingField">[],
): PostingPoint => {
  const repostDays = values.repostDays ?? 0;
  return {
    id,
    siteId,
    name: values.name,
    type: values.pointType ?? null,
    repostDays,
    book: pointBookOf(
      id,
      repostDays,
      slots.map(({ values: slot }) => slot),
      fields.map(({ values: field }) => field),
    ),
  };
};
