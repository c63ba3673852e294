import type { Day } from "../../../domain/day.ts";
import { foldTones } from "../../../domain/text.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { changedFields } from "./changed-fields.ts";
import { addressOf, readAddress } from "./typed-address.ts";

const vi = targetFormsVi.page;

export type Page = RegisterEntry<"webPage">;

/** What is typed about a portal or page. */
export interface PageForm {
  readonly name: string;
  readonly url: string;
  /** Null: not said. */
  readonly hasSection: boolean | null;
  readonly sectionUrl: string;
  readonly updatedOn: Day | null;
  readonly proofUrl: string;
  readonly note: string;
}

export type PageProblems = { readonly [Name in keyof PageForm]?: string };

export const pageFormOf = (page: Page | null): PageForm => ({
  name: page?.values.name ?? "",
  url: page?.values.url ?? "",
  hasSection: page?.values.hasSection ?? null,
  sectionUrl: page?.values.sectionUrl ?? "",
  updatedOn: page?.values.updatedOn ?? null,
  proofUrl: page?.values.proofUrl ?? "",
  note: page?.values.note ?? "",
});

/** Fields to be written; only of a form without problems. */
export const pageFields = (form: PageForm, page: Page | null): Partial<Page["values"]> => {
  const { hasSection, ...rest } = form;
  const said = {
    ...rest,
    name: form.name.trim().normalize("NFC"),
    note: form.note.trim().normalize("NFC"),
    url: addressOf(form.url),
    sectionUrl: addressOf(form.sectionUrl),
    proofUrl: addressOf(form.proofUrl),
    // Once said it can be changed, and not taken back.
    ...(hasSection !== null && { hasSection }),
  };
  return changedFields(said, page?.values ?? {});
};

/** What is wrong and how to mend it, field by field. */
export const pageProblems = (
  form: PageForm,
  page: Page | null,
  pages: readonly Page[],
  today: Day,
): PageProblems => {
  const same = foldTones(form.name).trim();
  const isTaken = pages.some(({ id, values }) => id !== page?.id && foldTones(values.name).trim() === same);
  return {
    ...(same === "" ? { name: vi.nameMissing } : isTaken && { name: vi.nameTaken }),
    ...(!readAddress(form.url).ok && { url: targetFormsVi.badAddress }),
    ...(!readAddress(form.sectionUrl).ok && { sectionUrl: targetFormsVi.badAddress }),
    ...(!readAddress(form.proofUrl).ok && { proofUrl: targetFormsVi.badAddress }),
    ...(form.updatedOn !== null && form.updatedOn > today && { updatedOn: targetFormsVi.futureDay }),
  };
};
