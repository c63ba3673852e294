import { addMonths, lastDayOf, type Month, monthOf } from "../day.ts";
import { type DossierFigures, type DossierPart, dossierParts } from "../registers/dossier-month.ts";
import type { MonthRow } from "./target-row.ts";
import type { TargetSpan, UnitRows } from "./unit-rows.ts";

/**
 * Target 2, month by month: dossiers whose state is public out of those received. A month that is not over is there only
 * once it has figures.
 */
export const monthRows = ({ months }: UnitRows, span: TargetSpan): readonly MonthRow[] => {
  const figuresOf = new Map(months.map(({ month, figures }) => [month, figures ?? null]));
  return monthsOf(span).flatMap((month): readonly MonthRow[] => {
    const figures = figuresOf.get(month) ?? null;
    return figures === null && lastDayOf(month) >= span.today ? [] : [rowOf(month, figures)];
  });
};

const rowOf = (month: Month, figures: DossierFigures | null): MonthRow => {
  const row = { kind: "month", id: month, month } as const;
  if (figures === null) return { ...row, fulfilled: 0, total: 0, isKnown: false, gap: "noFigures" };
  const { received, published } = figures;
  // Without a dossier nothing has to be made public.
  if (published === null && received > 0)
    return { ...row, fulfilled: 0, total: received, isKnown: false, gap: "publishedUnknown" };
  const fulfilled = Math.min(published ?? 0, received);
  const gap = fulfilled < received ? "unpublished" : null;
  return { ...row, fulfilled, total: received, isKnown: true, gap };
};

/** Every month that the span touches. */
export const monthsOf = ({ from, to }: TargetSpan): readonly Month[] => {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month);
  return months;
};

/** Dossiers of which so much is known, and how many of them it is true of. */
export interface DossierShare {
  readonly count: number;
  readonly received: number;
}

/** Sums over the months of the span whose figures say something of the part; null: none does. */
export const dossierShares = (
  { months }: Pick<UnitRows, "months">,
  span: TargetSpan,
): Readonly<Record<DossierPart, DossierShare | null>> => {
  const inSpan = months.flatMap(({ month, figures }) =>
    figures && month >= monthOf(span.from) && month <= monthOf(span.to) ? [figures] : [],
  );
  const shareOf = (part: DossierPart): DossierShare | null => {
    const known = inSpan.filter((figures) => figures[part] !== null);
    if (known.length === 0) return null;
    return {
      count: known.reduce((sum, figures) => sum + (figures[part] ?? 0), 0),
      received: known.reduce((sum, { received }) => sum + received, 0),
    };
  };
  return Object.fromEntries(dossierParts.map((part) => [part, shareOf(part)])) as Record<
    DossierPart,
    DossierShare | null
  >;
};
