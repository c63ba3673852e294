import { decimal, monthNumber, monthOfYear, monthTitle } from "../vi/format.ts";
import type { targetFormsVi } from "../vi/target-forms.ts";
import type { EnglishOf } from "./english-of.ts";

export const targetForms = {
  save: "Save on this phone",
  badAddress: "An address looks like https://name.example/…, without blanks.",
  futureDay: "This day has not come yet.",
  hasSection: "Section on administrative reform",
  yes: "There is one",
  no: "Not yet",
  proof: "Link to the proof",
  proofHint: "A screenshot, a document or a page with these figures",
  note: "Note",
  page: {
    add: "Add a page",
    name: "Name of the page",
    nameMissing: "Write the name of the page.",
    nameTaken: "There is a page of this name.",
    url: "Address of the page",
    sectionUrl: "Address of the section",
    updatedOn: "Day of the latest item",
    updatedHint: "Articles logged in the diary count by themselves.",
    remove: "Remove this page",
  },
  section: {
    why: "Name, place and hours of the station stand among the unit's places.",
    name: "Name of the section",
    perMonth: "Issues a month",
    perMonthWrong: "Enter a number from 1 to 31.",
    since: "Since",
    logbook: "Open the broadcast logbook",
  },
  dossiers: {
    title: "Dossiers by month",
    meta: "Received, public, on time, online, by post",
    year: (year) => `Year ${year}`,
    yearLabel: "Year",
    why: "Take the figures from the system for procedures or a printed report. Leave empty what is not known.",
    monthTitle: (month) => `Dossiers, ${monthTitle(month).toLowerCase()}`,
    notYet: "This month has not come yet",
    empty: "Nothing written",
    received: "Received",
    parts: {
      published: "State made public",
      onTime: "Settled on time",
      onlineFull: "Sent in online, whole course",
      onlinePartial: "Sent in online, a part",
      byPost: "By the public postal service",
    },
    row: (received, published) =>
      published === null
        ? `${decimal(received, 0)} received, how many are public is not written`
        : `${decimal(received, 0)} received, ${decimal(published, 0)} public`,
    noProof: "no proof yet",
    receivedMissing: "Enter how many dossiers came in. If there were none, enter 0.",
    tooMany: (received) => `More than were received (${decimal(received, 0)}).`,
    onlineTooMany: (received) =>
      `Both online numbers together are more than were received (${decimal(received, 0)}).`,
    tooLarge: "The number is too large. Check it.",
    source: "Source of the figures",
    sourceHint: "Such as the province's one-stop system, a monthly report",
    asOf: "Figures as of",
    beforeMonth: (month) => `This day is before ${monthOfYear(month)}.`,
    proofNote: "Where the file or paper is kept",
    copy: (month) => `Copy source and link of month ${monthNumber(month)}`,
    saveNext: (month) => `Save, on to month ${monthNumber(month)}`,
    remove: "Remove the figures of this month",
  },
} satisfies EnglishOf<typeof targetFormsVi>;
