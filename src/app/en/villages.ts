import type { villagesVi } from "../vi/villages.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const villages = {
  title: "Import a list of villages",
  text: "An Excel (.xlsx) or CSV file with a column of villages; a list for several communes has a column of communes too.",
  choose: "Choose a file",
  chooseAgain: "Choose another file",
  reading: "Reading the file",
  fetching: "Getting the villages that are there",
  noHead: "No column of villages, or no column of communes in a list for several.",
  sum: (added, alike, same, bad) =>
    `${counted(added, "new village")}, ${alike} like a known one, ${same} there already, ${counted(bad, "row")} not taken`,
  new: "New villages",
  alike: "Like a known one: tick it if it is another village",
  alikeTo: (name, known) => `${name} (there already: ${known})`,
  bad: "Rows not taken",
  row: (row, unit, name) => `Row ${row}: ${name}, ${unit}`,
  badRow: (row, name, why) => (name === "" ? `Row ${row}: ${why}` : `Row ${row}, “${name}”: ${why}`),
  faults: {
    noName: "no name of a village",
    tooLong: "the name is too long",
    unknownUnit: "no commune of that name",
    twice: "the same as a row above",
  },
  write: (count) => `Write ${counted(count, "village")}`,
  done: (count) => `${counted(count, "village")} written.`,
} satisfies EnglishOf<typeof villagesVi>;
