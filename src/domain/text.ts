import * as z from "zod/mini";

/** Text as officers type or paste it: NFC, outer blanks gone, at most `maxLength` characters. */
export const text = (maxLength: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.maxLength(maxLength * 4)),
      z.transform((typed: string) => toNfc(typed)),
    ),
    z.string().check(z.maxLength(maxLength)),
  );

/** As {@link text}, and not empty. */
export const requiredText = (maxLength: number) => z.pipe(text(maxLength), z.string().check(z.minLength(1)));

/** The plan's own file is not NFC, and neither is what some keyboards send. Lone surrogates become U+FFFD. */
export const toNfc = (typed: string): string => replaceLoneSurrogates(typed).normalize("NFC").trim();

const replaceLoneSurrogates = (typed: string): string =>
  typed.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");

/** For search: «Đối thoại» is found by "doi thoai". Tones and marks are dropped, đ becomes d. */
export const foldTones = (typed: string): string =>
  typed.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

export const matchesSearch = (haystack: string, needle: string): boolean =>
  foldTones(haystack).includes(foldTones(needle.trim()));
