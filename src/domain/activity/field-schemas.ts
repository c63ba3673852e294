import * as z from "zod/mini";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";

/** A whole number of things, 0 to one million. */
export const Count = z.int().check(z.gte(0), z.lte(1_000_000));

/** Minutes, up to a day. */
export const Minutes = z.int().check(z.gte(0), z.lte(1440));

/** A web address, http or https only: it becomes a link on other people's screens. */
export const WebAddress = z.pipe(text(2000), z.string().check(z.regex(/^https?:\/\/[^\s]+$/i)));

/** Names of villages (thôn, tổ dân phố), as the unit writes them. */
export const Villages = z.readonly(z.array(requiredText(120)).check(z.maxLength(60)));

/** A numbered document that something rests on (văn bản): number and symbol, date, issuer, one-line subject. */
export const DocumentRef = z.object({
  number: requiredText(60),
  on: z.nullable(Day),
  issuer: text(200),
  abstract: text(500),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

export const DocumentRefs = z.readonly(z.array(DocumentRef).check(z.maxLength(20)));
