import type { factsVi } from "../vi/activity-facts.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const facts = {
  makesUpFor: "Makes up for",
  on: "Day",
  task: "Task",
  themes: "Content",
  topics: "Linked to",
  villages: "Villages, quarters",
  placeText: "Where it took place",
  place: "Position of the phone",
  placeValue: (latitude, longitude, accuracyM) => `${latitude}, ${longitude} (±${Math.round(accuracyM)} m)`,
  audiences: "Audience",
  audienceCount: "People present or listening",
  host: "Led by",
  documents: "Documents",
  links: "Links",
  note: "Note",
  publishedAt: "Published at",
  airing: (day, time, minutes, clusters) =>
    `${day}${time === null ? "" : ` ${time}`}, ${counted(minutes, "minute")}${clusters.length > 0 ? `: ${clusters.join(", ")}` : ""}`,
  placeQuantity: (name, quantity) => `${name}: ${quantity}`,
  check: (name, result) => `${name}: ${result.toLowerCase()}`,
  minutes: (minutes) => counted(minutes, "minute"),
  title: "Name",
  others: "Other details",
  othersChanged: "Details that are not shown on this page were changed",
  caption: (photo) => `Caption of photo ${photo}`,
  changed: "Changed",
  removed: "Taken out",
  before: "Before the change:",
  saidNothing: "Nothing was said before.",
  yes: "Yes",
  no: "No",
} satisfies EnglishOf<typeof factsVi>;
