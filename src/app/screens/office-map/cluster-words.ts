import type { MapCell } from "../../../domain/map/office-map.ts";
import { acrossVi } from "../../vi/across.ts";

/** «Xã Sơn Kim 1», «Xã Sơn Kim 1, Xã Sơn Tây và 2 đơn vị khác» */
export const unitsOfCluster = ({ units, unitCount }: MapCell): string => {
  const names = units.map(({ name }) => name).join(", ");
  return unitCount > units.length ? acrossVi.map.others(names, unitCount - units.length) : names;
};

/** What it holds, in words. */
export const clusterCounts = ({ activities, sites, siteNames }: MapCell): string => {
  const vi = acrossVi.map;
  const named = siteNames.map(({ name, kind }) => `${name} (${vi.siteKinds[kind]})`).join(", ");
  return [vi.counts(activities, sites), ...(named === "" ? [] : [named])].join(": ");
};

export const clusterName = (cell: MapCell): string => `${unitsOfCluster(cell)}, ${clusterCounts(cell)}`;
