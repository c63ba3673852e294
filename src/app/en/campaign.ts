import type {
  campaignVi,
  conditionNames as conditionNamesVi,
  hangingStates as hangingStatesVi,
} from "../vi/campaign.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const hangingStates = {
  planned: "Not hung",
  hung: "Hung",
  checked: "Checked",
  removed: "Taken down",
} satisfies EnglishOf<typeof hangingStatesVi>;

export const conditionNames = {
  good: "Good",
  dirty: "Dirty, faded",
  torn: "Torn",
  fallen: "Fallen",
  gone: "Gone",
} satisfies EnglishOf<typeof conditionNamesVi>;

export const campaign = {
  title: "Poster campaigns",
  meta: "Every place, checks, day to take down",
  add: "New campaign",
  open: "Running",
  closed: "Finished",
  tally: (places, hanging, removed) =>
    places === 0
      ? "No place chosen"
      : `${counted(places, "place")} · ${hanging} hanging · ${removed} taken down`,
  reminders: "To take down",
  remind: (by, daysLeft) => {
    if (daysLeft < 0) return `Take down before ${by}, ${counted(-daysLeft, "day")} late`;
    return daysLeft === 0 ? "Take down today" : `Take down before ${by}, ${counted(daysLeft, "day")} left`;
  },
  until: (by) => `hangs until ${by}`,
  empty: { title: "No campaign yet", text: "Make one, choose its places and mark each when you are there." },
  gone: {
    heading: "Campaign",
    title: "There is no such campaign",
    text: "It was deleted or is not on this phone yet.",
  },
  form: {
    title: "New campaign",
    name: "Name of the campaign",
    kind: "Form",
    slogan: "Wording",
    from: "Hangs from",
    hangDays: "Hangs at most how many days",
    hangDaysHint: "Banners: 15 days by the Law on Advertising 2012, Article 27. Empty means without limit.",
    save: "Make the campaign",
    needName: "Write the name of the campaign.",
    needDay: "Choose a day.",
    badDays: "Enter 1 to 3650.",
  },
  facts: (kind, from, days) =>
    [
      kind,
      `from ${from}`,
      days === null ? "no limit of days" : `each place at most ${counted(days, "day")}`,
    ].join(" · "),
  places: "Places",
  addPlaces: "Add places",
  places2: {
    title: "Add places",
    known: "Places of the unit",
    none: "The unit has no hanging place yet. Write a new one below.",
    fresh: "New place",
    freshHint: "A new place is added to the places of the unit.",
    save: "Add to the campaign",
    nothing: "Choose at least one place, or write a new one.",
  },
  close: "End the campaign",
  reopen: "Open it again",
  since: (day) => `since ${day}`,
  checkedOn: (day) => `checked ${day}`,
  removedOn: (day) => `taken down ${day}`,
  quantity: (count) => counted(count, "piece"),
  step: {
    hang: "Hung",
    check: "Check",
    remove: "Taken down",
    label: "What was done here",
    on: "Day",
    quantity: "Quantity",
    condition: "Condition",
    note: "Details",
    save: "Save",
    saveWithPhoto: "Save and take a photo",
    needDay: "Choose a day.",
    takeOut: "Take this place out of the campaign",
    records: "Records of this place",
    record: (day, photos) => `${day} · ${counted(photos, "photo")}`,
  },
  recordTitle: { hang: "Hung", check: "Checked", remove: "Taken down" },
  at: (doing, kind, place) => `${doing} ${kind.toLowerCase()}: ${place}`,
  notKept: "Not saved on the phone. Try again.",
} satisfies EnglishOf<typeof campaignVi>;
