import { type Day, firstDayOf, type Month } from "../../../domain/day.ts";
import {
  type DossierFigures,
  type DossierPart,
  dossierParts,
  excessParts,
} from "../../../domain/registers/dossier-month.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { changedFields } from "./changed-fields.ts";
import { addressOf, readAddress } from "./typed-address.ts";

const MOST = 1_000_000;

export type DossierEntry = RegisterEntry<"dossierMonth">;

/** What is typed about the dossiers of one month; null: nothing. */
export type DossierForm = { readonly [Part in DossierPart | "received"]: number | null } & {
  readonly source: string;
  readonly asOf: Day | null;
  readonly proofUrl: string;
  readonly proofNote: string;
};

export type DossierProblems = { readonly [Name in keyof DossierForm]?: string };

export const dossierFormOf = (entry: DossierEntry | null): DossierForm => {
  const figures = entry?.values.figures;
  return {
    received: figures?.received ?? null,
    published: figures?.published ?? null,
    onTime: figures?.onTime ?? null,
    onlineFull: figures?.onlineFull ?? null,
    onlinePartial: figures?.onlinePartial ?? null,
    byPost: figures?.byPost ?? null,
    source: entry?.values.source ?? "",
    asOf: entry?.values.asOf ?? null,
    proofUrl: entry?.values.proofUrl ?? "",
    proofNote: entry?.values.proofNote ?? "",
  };
};

/** What is wrong and how to mend it, field by field. */
export const dossierProblems = (form: DossierForm, month: Month, today: Day): DossierProblems => ({
  ...figureProblems(form),
  ...(form.asOf !== null && form.asOf > today && { asOf: targetFormsVi.futureDay }),
  ...(form.asOf !== null &&
    form.asOf < firstDayOf(month) && { asOf: targetFormsVi.dossiers.beforeMonth(month) }),
  ...(!readAddress(form.proofUrl).ok && { proofUrl: targetFormsVi.badAddress }),
});

const figureProblems = (form: DossierForm): DossierProblems => {
  const { dossiers: vi } = targetFormsVi;
  const { received } = form;
  if (received === null) return { received: vi.receivedMissing };
  if (received > MOST) return { received: vi.tooLarge };
  const isOnline = (part: DossierPart): boolean => part === "onlineFull" || part === "onlinePartial";
  return Object.fromEntries(
    excessParts(figuresOf(form, received)).map((part) => [
      part,
      isOnline(part) && (form[part] ?? 0) <= received ? vi.onlineTooMany(received) : vi.tooMany(received),
    ]),
  );
};

const figuresOf = (form: DossierForm, received: number): DossierFigures => ({
  received,
  ...(Object.fromEntries(dossierParts.map((part) => [part, form[part]])) as Record<
    DossierPart,
    number | null
  >),
});

/** Fields to be written; only of a form without problems. */
export const dossierFields = (
  form: DossierForm,
  entry: DossierEntry | null,
): Partial<DossierEntry["values"]> =>
  changedFields(
    {
      figures: form.received === null ? null : figuresOf(form, form.received),
      source: form.source.trim().normalize("NFC"),
      asOf: form.asOf,
      proofUrl: addressOf(form.proofUrl),
      proofNote: form.proofNote.trim().normalize("NFC"),
    },
    entry?.values ?? {},
  );
