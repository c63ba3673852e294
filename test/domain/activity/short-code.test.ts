import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import {
  codeLettersOf,
  shortCodeOf,
  typedCodeLetters,
  unitInitials,
} from "../../../src/domain/activity/short-code.ts";
import { day, unitId } from "../../support/builders/ids.ts";
import { aTenure, aUnit } from "../../support/builders/units.ts";

const ids = fc.uuid({ version: 7 }).map((id) => id as ActivityId);
const called = (name: string) => aUnit({ tenures: [aTenure({ name })] });
const ON = day("2025-05-22");

describe("the short code of a record", () => {
  test.each([
    ["Sơn Kim 1", "SK1"],
    ["Đức Thọ", "DT"],
    ["An Hòa Thịnh", "AHT"],
    ["Ấp 12", "A12"],
    ["Phường 3B", "P3"],
    ["Ea-Súp", "ES"],
  ])("begins with the initials of %s: %s", (name, initials) => {
    expect(unitInitials(called(name), ON)).toBe(initials);
  });

  test("begins with what the unit was called on the day of the activity", () => {
    const renamed = aUnit({
      tenures: [
        aTenure({ name: "Tây Sơn", kind: "Thị trấn", to: day("2025-06-30") }),
        aTenure({ name: "Sơn Tây 2", from: day("2025-07-01") }),
      ],
    });
    expect(unitInitials(renamed, day("2025-06-30"))).toBe("TS");
    expect(unitInitials(renamed, day("2025-07-01"))).toBe("ST2");
  });

  test("falls back on the unit's key where it has no name of letters", () => {
    expect(unitInitials(aUnit({ id: unitId("son-kim-2"), tenures: [] }), ON)).toBe("SK2");
    expect(unitInitials(aUnit({ id: unitId("lam-trung"), tenures: [aTenure({ name: "…" })] }), ON)).toBe(
      "LT",
    );
  });

  test("is the same for the same record, whoever works it out", () => {
    const id = "01970b7c-9a01-7f03-8abc-0123456789ab" as ActivityId;
    expect(shortCodeOf(called("Sơn Kim 1"), ON, id)).toBe("SK1-PF2DB");
  });

  test("has no letter that could be another, and is all capitals", () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(codeLettersOf(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  test("differs where the random ends differ in any of their last 25 bits", () => {
    fc.assert(
      fc.property(ids, fc.nat({ max: 24 }), (id, bit) => {
        const end = Number.parseInt(id.slice(-7), 16) ^ (1 << bit);
        const other = `${id.slice(0, -7)}${end.toString(16).padStart(7, "0")}` as ActivityId;
        expect(codeLettersOf(other)).not.toBe(codeLettersOf(id));
      }),
    );
  });

  test("is known again however it is typed", () => {
    fc.assert(
      fc.property(
        ids,
        fc.constantFrom("SK1-", "sk1 ", "SK1", ""),
        fc.constantFrom("0", "O", "o"),
        fc.constantFrom("1", "I", "l"),
        (id, before, zero, one) => {
          const letters = codeLettersOf(id);
          const typed = letters.replaceAll("0", zero).replaceAll("1", one).toLowerCase();
          expect(typedCodeLetters(` ${before}${typed} `)).toBe(letters);
        },
      ),
    );
  });

  test.each(["", "SK1-", "7Q4", "đối thoại", "SK1-7Q4KU", "SK1_7Q4KD"])("«%s» is no code", (typed) => {
    expect(typedCodeLetters(typed)).toBeNull();
  });
});
