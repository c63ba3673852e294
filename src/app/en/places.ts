import type { placesVi } from "../vi/places.ts";
import type { EnglishOf } from "./english-of.ts";

export const places = {
  title: "Places of the unit",
  meta: "Villages, stations, loudspeakers, posting points, hanging places",
  why: "Note the position of each place once, while standing there. With a photo the phone then suggests the nearest village.",
  kinds: {
    village: "Villages, quarters",
    station: "Stations",
    cluster: "Loudspeaker clusters",
    postingPoint: "Posting points",
    hangingPlace: "Hanging places",
  },
  add: {
    village: "Add a village or quarter",
    station: "Add a station",
    cluster: "Add a loudspeaker cluster",
    postingPoint: "Add a posting point",
    hangingPlace: "Add a hanging place",
  },
  measured: (accuracyM) => `Position noted, within ${Math.round(accuracyM)} m`,
  notMeasured: "No position",
  closed: "No longer used",
  edit: (name) => `${name}: edit`,
  name: "Name",
  nameHint: "Existing records keep the old name.",
  nameMissing: "Write the name of the place.",
  nameTaken: "There is a place of this kind with this name.",
  village: "Belongs to village or quarter",
  station: "Belongs to station",
  point: "Position",
  here: "Note the position here",
  again: "Measure again here",
  ask: {
    title: "Note where you stand?",
    text: "The browser will ask for the position. It is taken only now and noted in the unit's place.",
    allow: "Note it",
    decline: "Cancel",
  },
  measuring: (accuracyM) =>
    accuracyM === null
      ? "Measuring. Stand still under open sky."
      : `Measuring, within ${Math.round(accuracyM)} m`,
  noPoint: "No position was found. Go under open sky and try again; the place can be saved without it.",
  refused: "The phone does not allow the position. Turn it on for this app and try again.",
  rough: (accuracyM) =>
    `Within ${Math.round(accuracyM)} m only, not enough to suggest a village. Better measure again under open sky.`,
  forget: "Remove the position",
  save: "Save",
  close: "No longer use this place",
  reopen: "Use this place again",
} satisfies EnglishOf<typeof placesVi>;
