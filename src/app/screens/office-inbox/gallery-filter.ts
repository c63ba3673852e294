import { useLocation } from "preact-iso";
import type { Day } from "../../../domain/day.ts";
import type { GalleryItem } from "../../../domain/exemplar-gallery.ts";
import { ExemplarKind } from "../../../domain/registers/exemplar.ts";

/** Empty: everything. `period` is «2025» or «2025-2» for its second quarter. */
export interface GalleryFilter {
  readonly kind: ExemplarKind | "";
  readonly unit: string;
  readonly theme: string;
  readonly period: string;
}

const names = { kind: "loai", unit: "don-vi", theme: "noi-dung", period: "ky" } as const;

/** What is asked for stands in the address, so that it is the same on the way back. */
export const useGalleryFilter = () => {
  const { path, query, route } = useLocation();
  const kind = ExemplarKind.safeParse(query[names.kind]);
  const filter: GalleryFilter = {
    kind: kind.success ? kind.data : "",
    unit: query[names.unit] ?? "",
    theme: query[names.theme] ?? "",
    period: query[names.period] ?? "",
  };
  const set = (name: keyof GalleryFilter, value: string) => {
    const said = Object.entries({ ...query, [names[name]]: value }).filter(([, one]) => one !== "");
    route(`${path}?${new URLSearchParams(said)}`, true);
  };
  return { filter, set };
};

export const quarterOf = (day: Day): number => Math.ceil(Number(day.slice(5, 7)) / 3);

export const periodsOf = (items: readonly GalleryItem[]): readonly string[] =>
  [...new Set(items.flatMap(({ on }) => [on.slice(0, 4), `${on.slice(0, 4)}-${quarterOf(on)}`]))]
    .sort()
    .reverse();

export const galleryShown = (
  items: readonly GalleryItem[],
  { kind, unit, theme, period }: GalleryFilter,
): readonly GalleryItem[] =>
  items.filter(
    (item) =>
      (kind === "" || item.kind === kind) &&
      (unit === "" || item.unit === unit) &&
      (theme === "" || item.themes.includes(theme)) &&
      (period === "" ||
        item.on.slice(0, 4) === period ||
        `${item.on.slice(0, 4)}-${quarterOf(item.on)}` === period),
  );
