import { decimal } from "../vi/format.ts";
import type { placeMapVi } from "../vi/place-map.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const placeMap = {
  title: "Map",
  meta: "Villages and places of activities, works without a network",
  name: (villages, places) =>
    `Plain grid: ${counted(villages, "village")} with a position, ${counted(places, "place")} with activities`,
  lead: "Drawn from measured positions, north is up. There is no boundary, so it does not say what lies within the unit.",
  leadWithin: (day) =>
    `Drawn from measured positions, north is up. The boundary was given in from above on ${day}.`,
  beyond: (count) => `${counted(count, "place")} beyond the boundary.`,
  days: "Within",
  daysChip: (days) => counted(days, "day"),
  length: (metres) => (metres >= 1000 ? `${decimal(metres / 1000)} km` : `${metres} m`),
  villages: "Villages, quarters",
  numbered: (number, name) => `${number}. ${name}`,
  count: (count) => counted(count, "activity", "activities"),
  places: (count) => `Dots: ${counted(count, "place")} with activities.`,
  outside: (count) => `${counted(count, "place")} outside the grid.`,
  unmeasured: (names) => `Not measured: ${names}.`,
  empty: {
    title: "No position yet",
    text: "Measure the villages under “Places of the unit”, or allow the position when taking photos.",
    action: "Places of the unit",
  },
} satisfies EnglishOf<typeof placeMapVi>;
