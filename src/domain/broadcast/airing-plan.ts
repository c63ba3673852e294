import type { Airing, MissReason } from "../activity/broadcast.ts";
import { stateOf } from "../activity/broadcast.ts";
import { addDays, type Day, type TimeOfDay } from "../day.ts";

/** An airing as it is put down: one on a day that is still to come is planned, any other went out. */
export const airingOn = (airing: Omit<Airing, "state" | "reason">, today: Day): Airing => ({
  on: airing.on,
  at: airing.at,
  minutes: airing.minutes,
  clusters: airing.clusters,
  state: airing.on > today ? "planned" : "aired",
});

/** The airings of the last day again, on the day after it: how an issue is scheduled over a week. */
export const nextDayAirings = (airings: readonly Airing[], today: Day): readonly Airing[] => {
  const last = airings.reduce<Day | null>((day, { on }) => (day === null || day < on ? on : day), null);
  if (last === null) return [];
  return airings
    .filter(({ on }) => on === last)
    .map((airing) => airingOn({ ...airing, on: addDays(last, 1) }, today));
};

export const withAired = (airing: Airing): Airing => ({ ...airingFacts(airing), state: "aired" });

export const withMissed = (airing: Airing, reason: MissReason): Airing => ({
  ...airingFacts(airing),
  state: "missed",
  reason,
});

const airingFacts = ({ on, at, minutes, clusters }: Airing) => ({ on, at, minutes, clusters });

/** Two phones that look at the same list mean the same airing by it. */
export const isSameAiring = (one: Airing, other: Airing): boolean =>
  one.on === other.on && one.at === other.at && one.clusters.join("|") === other.clusters.join("|");

/** Planned ones whose day has come, earliest first: somebody has to say whether they went out. */
export const airingsToConfirm = (airings: readonly Airing[], today: Day): readonly Airing[] =>
  airings
    .filter((airing) => stateOf(airing) === "planned" && airing.on <= today)
    .sort((a, b) => compare(a.on, b.on) || compare(a.at ?? "", b.at ?? ""));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which loudspeakers were silent, added to what is written of them already: what a difficulty is opened with. */
export const brokenSpeakersWith = (known: string, { clusters }: Airing): string => {
  const silent = clusters.filter((cluster) => !known.includes(cluster));
  return [known, ...silent]
    .filter((part) => part !== "")
    .join(", ")
    .slice(0, 300);
};

/** A time of the day at which some of the unit's loudspeakers are on air, with all that are. */
export interface UnitSlot {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly clusters: readonly string[];
}

interface SlottedSite {
  readonly kind: string;
  readonly name: string;
  readonly slots?: readonly { readonly from: TimeOfDay; readonly to: TimeOfDay }[] | undefined;
  readonly station?: string | undefined;
}

/**
 * The unit's slots, earliest first. A cluster without slots of its own is on air when its station is; a slot of a
 * station with no clusters stands without any.
 */
export const unitSlots = (sites: readonly SlottedSite[]): readonly UnitSlot[] => {
  const slots = new Map<string, { from: TimeOfDay; to: TimeOfDay; clusters: string[] }>();
  const clusters = sites.filter(({ kind }) => kind === "cluster");
  const add = (slot: { from: TimeOfDay; to: TimeOfDay }, names: readonly string[]): void => {
    const key = `${slot.from}-${slot.to}`;
    const found = slots.get(key) ?? { from: slot.from, to: slot.to, clusters: [] };
    slots.set(key, found);
    for (const name of names) if (!found.clusters.includes(name)) found.clusters.push(name);
  };
  for (const { name, slots: own = [] } of clusters) for (const slot of own) add(slot, [name]);
  const stations = sites.filter(({ kind }) => kind === "station");
  for (const { name, slots: own = [] } of stations) {
    const hung = clusters.filter(
      (cluster) =>
        (cluster.slots ?? []).length === 0 &&
        (cluster.station === name || (!cluster.station && stations.length === 1)),
    );
    for (const slot of own)
      add(
        slot,
        hung.map((cluster) => cluster.name),
      );
  }
  return [...slots.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
};
