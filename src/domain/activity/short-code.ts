import type { Day } from "../day.ts";
import { foldTones } from "../text.ts";
import { tenureOn, type Unit } from "../unit.ts";
import type { ActivityId } from "./activity.ts";

/** Crockford's base 32: nothing that a reader takes for something else (no I, L, O, U). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LETTERS = 5;
const BITS_A_LETTER = 5;
/** Seven hexadecimal digits hold the 25 bits of five letters. */
const RANDOM_DIGITS = 7;

/**
 * What leads from a stamp back to its record (mã bản ghi), e.g. «SK1-7Q4KD»: the initials of the unit as it was called on
 * the day of the activity, and five letters from the random end of the record's id. Short enough to be read out; not a
 * key, for two records may share one.
 */
export const shortCodeOf = (unit: Unit, on: Day, id: ActivityId): string =>
  `${unitInitials(unit, on)}-${codeLettersOf(id)}`;

/** «Sơn Kim 1» → «SK1»: first letters and numbers of the unit's own name, without its level and without tones. */
export const unitInitials = (unit: Unit, on: Day): string => {
  const ofName = initialsOf(tenureOn(unit, on)?.name ?? "");
  return ofName === "" ? initialsOf(unit.id) : ofName;
};

const initialsOf = (name: string): string =>
  foldTones(name)
    .split(/[^a-z0-9]+/)
    .map((word) => /^\d+/.exec(word)?.[0] ?? word.slice(0, 1))
    .join("")
    .toUpperCase();

/** The five letters alone; the same for ever, whatever the unit is called. */
export const codeLettersOf = (id: ActivityId): string => {
  const random = Number.parseInt(id.replaceAll("-", "").slice(-RANDOM_DIGITS), 16);
  return Array.from({ length: CODE_LETTERS }, (_, at) =>
    LETTERS.charAt((random >>> (BITS_A_LETTER * (CODE_LETTERS - 1 - at))) & (LETTERS.length - 1)),
  ).join("");
};

/**
 * The five letters of what somebody read off a stamp and typed: with the unit's letters or without, in small letters, with
 * a blank for the hyphen, an O for a zero. Null when that is no code.
 */
export const typedCodeLetters = (typed: string): string | null => {
  const [, letters] = /^(?:[A-Z0-9]{1,12}[\s-]*)?([A-Z0-9]{5})$/.exec(typed.trim().toUpperCase()) ?? [];
  const meant = letters?.replaceAll("O", "0").replace(/[IL]/g, "1");
  return meant === undefined || meant.includes("U") ? null : meant;
};
