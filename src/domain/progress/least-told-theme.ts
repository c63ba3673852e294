import type { ShortName } from "../plan.ts";

/**
 * What the next issue may be about (gợi ý bài): of the plan's themes the one told of least, and of several the last in
 * the plan, where themes are concrete. Null when the plan names none.
 */
export const leastToldTheme = (
  themes: readonly ShortName[],
  told: readonly { readonly themes?: readonly string[] | undefined }[],
): ShortName | null => {
  const counts = new Map<string, number>();
  for (const { themes: ids = [] } of told)
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const countOf = ({ id }: ShortName): number => counts.get(id) ?? 0;
  return themes.reduce<ShortName | null>(
    (least, theme) => (least === null || countOf(theme) <= countOf(least) ? theme : least),
    null,
  );
};
