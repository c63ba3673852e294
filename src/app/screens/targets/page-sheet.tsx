import { useState } from "preact/hooks";
import type { Day } from "../../../domain/day.ts";
import { foldTones } from "../../../domain/text.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTried } from "../../hooks/use-tried.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import type { RegisterEntry, RegisterFailure } from "../../services/registers.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { WriteFailure } from "../posting/write-failure.tsx";
import { changedFields } from "./changed-fields.ts";
import { hasSectionOptions } from "./section-options.ts";
import { addressOf, readAddress } from "./typed-address.ts";

const vi = targetFormsVi.page;

type Page = RegisterEntry<"webPage">;

interface PageForm {
  readonly name: string;
  readonly url: string;
  /** Null: not said. */
  readonly hasSection: boolean | null;
  readonly sectionUrl: string;
  readonly updatedOn: Day | null;
  readonly proofUrl: string;
  readonly note: string;
}

interface PageSheetProps {
  /** Null: a new one. */
  readonly page: Page | null;
  readonly pages: readonly Page[];
  readonly onClose: () => void;
}

/** A portal or page: where it is, whether it has its section, and when something new came last. */
export const PageSheet = ({ page, pages, onClose }: PageSheetProps) => {
  const { registers, diary } = useServices();
  const { values, set, clear } = useTyped<PageForm>(`webPage:${page?.id ?? "moi"}`, formOf(page));
  const { isTried, again } = useTried();
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  if (!values) return null;

  const problems = problemsOf(values, page, pages, diary.today());
  const shown = isTried ? problems : {};
  const close = async (): Promise<void> => {
    await clear();
    onClose();
  };
  const write = async (fields: Partial<Page["values"]>): Promise<void> => {
    if (page && Object.keys(fields).length === 0) return close();
    const written = await registers.write("webPage", [{ id: page?.id, fields }]);
    if (written.ok) await close();
    else setFailure(written.error);
  };
  const handleSave = async (): Promise<void> => {
    if (Object.keys(problems).length > 0) return again();
    await write(fieldsOf(values, page));
  };

  return (
    <Sheet title={page ? page.values.name : vi.add} onClose={() => void close()} keepsOnTouchOutside>
      <WriteFailure failure={failure} />
      <TextField
        label={vi.name}
        maxLength={160}
        value={values.name}
        onInput={(name) => set({ name })}
        error={shown.name}
      />
      <TextField
        label={vi.url}
        isOptional
        type="url"
        value={values.url}
        onInput={(url) => set({ url })}
        error={shown.url}
      />
      <ChipGroup
        label={targetFormsVi.hasSection}
        choice="atMostOne"
        options={hasSectionOptions()}
        selected={values.hasSection === null ? [] : [String(values.hasSection)]}
        onChange={([said]) => set({ hasSection: said === undefined ? null : said === "true" })}
      />
      {values.hasSection === true && (
        <>
          <TextField
            label={vi.sectionUrl}
            isOptional
            type="url"
            value={values.sectionUrl}
            onInput={(sectionUrl) => set({ sectionUrl })}
            error={shown.sectionUrl}
          />
          <DateField
            label={vi.updatedOn}
            hint={vi.updatedHint}
            isOptional
            max={diary.today()}
            value={values.updatedOn}
            onChange={(updatedOn) => set({ updatedOn })}
            error={shown.updatedOn}
          />
        </>
      )}
      <TextField
        label={targetFormsVi.proof}
        hint={targetFormsVi.proofHint}
        isOptional
        type="url"
        value={values.proofUrl}
        onInput={(proofUrl) => set({ proofUrl })}
        error={shown.proofUrl}
      />
      <TextArea label={targetFormsVi.note} isOptional value={values.note} onInput={(note) => set({ note })} />
      <Button onClick={() => void handleSave()}>{targetFormsVi.save}</Button>
      {page && (
        <Button variant="quiet" onClick={() => void write({ deleted: true })}>
          {vi.remove}
        </Button>
      )}
    </Sheet>
  );
};

const formOf = (page: Page | null): PageForm => ({
  name: page?.values.name ?? "",
  url: page?.values.url ?? "",
  hasSection: page?.values.hasSection ?? null,
  sectionUrl: page?.values.sectionUrl ?? "",
  updatedOn: page?.values.updatedOn ?? null,
  proofUrl: page?.values.proofUrl ?? "",
  note: page?.values.note ?? "",
});

const fieldsOf = (form: PageForm, page: Page | null): Partial<Page["values"]> => {
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

const problemsOf = (
  form: PageForm,
  page: Page | null,
  pages: readonly Page[],
  today: Day,
): { readonly [Name in keyof PageForm]?: string } => {
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
