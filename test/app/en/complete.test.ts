import { describe, expect, test } from "vitest";
import { english } from "../../../src/app/en/english.ts";
import { spokenCatalogues } from "../../../src/app/vi/catalogue.ts";

/** What stays Vietnamese: papers, what is asked of citizens and of other units, the stamp under a photo. */
const STAYS_VIETNAMESE = [
  "stamp",
  "review.returning.sentences",
  "logbook.paper",
  "postingPrint.qr.head",
  "postingPrint.qr.how",
  "postingPrint.qr.address",
  "postingPrint.list.head",
  "postingPrint.list.at",
  "postingPrint.list.count",
  "postingPrint.list.printedOn",
  "postingPrint.list.columns",
  "postingPrint.list.of",
  "funding.sheet",
  "funding.fileName",
  "surveyQuestions",
  "urging.letter",
  "urging.sheet",
  "counter",
  "levelNames",
];

const files = import.meta.glob<Readonly<Record<string, unknown>>>("../../../src/app/vi/*.ts", {
  eager: true,
});

const isWords = (value: unknown): value is object => typeof value === "object" && value !== null;

const staysVietnamese = (path: string): boolean =>
  STAYS_VIETNAMESE.some((kept) => path === kept || path.startsWith(`${kept}.`));

/** Paths of words that one has and the other has not, or has as something else. */
const faults = (path: string, given: unknown, said: unknown): readonly string[] => {
  if (staysVietnamese(path) && said === undefined) return [];
  if (isWords(given)) {
    if (!isWords(said))
      return given && Object.keys(given).every((key) => staysVietnamese(`${path}.${key}`)) ? [] : [path];
    const keys = [...new Set([...Object.keys(given), ...Object.keys(said)])];
    return keys.flatMap((key) => faults(`${path}.${key}`, Reflect.get(given, key), Reflect.get(said, key)));
  }
  return typeof given === typeof said ? [] : [path];
};

// Taken before anything is laid over them.
const vietnamese = spokenCatalogues();

describe("the English words", () => {
  test("every object of words is made by `catalogue`, under a name of its own", () => {
    const known = new Set(Object.values(vietnamese));
    const strangers = Object.entries(files).flatMap(([file, exported]) =>
      Object.entries(exported)
        .filter(
          ([, value]) => isWords(value) && Object.values(value).some((word) => typeof word !== "number"),
        )
        .filter(([, value]) => !known.has(value as object))
        .map(([name]) => `${file}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  test("there is an English word for every Vietnamese one, and none for a word that is gone", () => {
    const names = [...new Set([...Object.keys(vietnamese), ...Object.keys(english)])];
    expect(names.flatMap((name) => faults(name, vietnamese[name], english[name]))).toEqual([]);
  });
});
