import * as z from "zod/mini";
import { ClauseId } from "./task.ts";
import { requiredText, text } from "./text.ts";

const LONG = 4000;
const list = <Item extends z.ZodMiniType>(item: Item, maxLength: number) =>
  z.readonly(z.array(item).check(z.maxLength(maxLength)));

/** A numbered sentence of a plan, word for word, mistakes included. */
export const Clause = z.object({ id: ClauseId, text: requiredText(LONG) });
export type Clause = z.infer<typeof Clause>;

/** What is to be said (nội dung tuyên truyền), II.1, with the points under it (ND1.3.1 to ND1.3.5). */
export const Theme = z.extend(Clause, { points: list(Clause, 30) });
export type Theme = z.infer<typeof Theme>;

/** The duties of one organisation (nhiệm vụ, trách nhiệm), section IV. */
export const Responsibility = z.object({
  id: ClauseId,
  organisation: requiredText(300),
  heading: requiredText(LONG),
  /** «Đề nghị» where the plan may only ask; null where it orders. */
  request: z.nullable(text(40)),
  duties: list(Clause, 30),
});
export type Responsibility = z.infer<typeof Responsibility>;

/** A row of the appendix table, cell by cell; a cell with several lines is a list. */
export const AppendixRow = z.object({
  id: ClauseId,
  /** Number in column TT; two rows of one task share it (PL2a, PL2b). */
  order: z.int().check(z.gte(1)),
  task: requiredText(LONG),
  products: list(requiredText(LONG), 20),
  lead: list(requiredText(LONG), 20),
  coordinating: list(requiredText(LONG), 20),
  timing: text(LONG),
  note: list(requiredText(LONG), 20),
});
export type AppendixRow = z.infer<typeof AppendixRow>;

/** A legal text that the plan cites; number and date as written there, errors included. */
export const LegalReference = z.object({
  id: ClauseId,
  number: requiredText(60),
  date: requiredText(40),
  issuer: requiredText(200),
  title: requiredText(LONG),
  citedIn: ClauseId,
});
export type LegalReference = z.infer<typeof LegalReference>;

/** The plan as it was received, word for word (nguyên văn). Nothing here is read into it. */
export const PlanText = z.object({
  type: requiredText(60),
  title: requiredText(300),
  issuingBody: requiredText(200),
  /** Number and date of the document; null where they were left blank. */
  number: z.nullable(text(60)),
  numberPlaceholder: text(200),
  date: z.nullable(text(40)),
  signature: list(requiredText(200), 10),
  signerName: z.nullable(text(120)),
  recipientsHeading: text(60),
  recipients: list(requiredText(300), 60),
  legalReferences: list(LegalReference, 60),
  /** Section number to heading: `I.1` to «1. Mục đích». */
  headings: z.record(z.string().check(z.regex(/^[IVX]{1,5}(\.[0-9]{1,2})?$/)), requiredText(300)),
  purposes: list(Clause, 30),
  requirements: list(Clause, 30),
  targets: list(Clause, 30),
  themes: list(Theme, 30),
  forms: list(Clause, 30),
  funding: Clause,
  responsibilities: list(Responsibility, 60),
  closing: Clause,
  appendix: z.object({
    title: requiredText(200),
    subtitle: text(300),
    note: text(300),
    columns: list(requiredText(60), 20),
    rows: list(AppendixRow, 100),
    /** The issuer's line at the foot of the table. */
    issuerLine: z.nullable(text(200)),
  }),
});
export type PlanText = z.infer<typeof PlanText>;
