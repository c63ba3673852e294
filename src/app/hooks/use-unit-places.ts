import type { SiteKind } from "../../domain/registers/site.ts";
import { useLive } from "./use-live.ts";
import { useServices } from "./use-services.ts";

/** Names of the unit's places that are in use, by kind, in the order in which they were noted. */
export type UnitPlaces = Readonly<Record<SiteKind, readonly string[]>>;

const NONE: UnitPlaces = { village: [], station: [], cluster: [], postingPoint: [], hangingPlace: [] };

export const useUnitPlaces = (): UnitPlaces => {
  const { registers } = useServices();
  const sites = useLive(() => registers.entries("site"), [registers]);
  if (!sites) return NONE;
  const open = sites.filter(({ values }) => values.isClosed !== true);
  const named = (kind: SiteKind): readonly string[] =>
    open.flatMap(({ values }) => (values.kind === kind ? [values.name] : []));
  return {
    village: named("village"),
    station: named("station"),
    cluster: named("cluster"),
    postingPoint: named("postingPoint"),
    hangingPlace: named("hangingPlace"),
  };
};
