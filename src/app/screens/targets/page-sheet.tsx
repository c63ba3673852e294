import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTried } from "../../hooks/use-tried.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import type { RegisterFailure } from "../../services/registers.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { WriteFailure } from "../posting/write-failure.tsx";
import { PageFields } from "./page-fields.tsx";
import { type Page, type PageForm, pageFields, pageFormOf, pageProblems } from "./page-form.ts";

const vi = targetFormsVi.page;

interface PageSheetProps {
  /** Null: a new one. */
  readonly page: Page | null;
  readonly pages: readonly Page[];
  readonly onClose: () => void;
}

/** A portal or page: where it is, whether it has its section, and when something new came last. */
export const PageSheet = ({ page, pages, onClose }: PageSheetProps) => {
  const { registers, diary } = useServices();
  // What a colleague writes while this is open is none of what was touched here.
  const [opened] = useState(page);
  const { values, set, clear } = useTyped<PageForm>(`webPage:${page?.id ?? "moi"}`, pageFormOf(opened));
  const { isTried, again } = useTried();
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  if (!values) return null;

  const problems = pageProblems(values, page, pages, diary.today());
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
    await write(pageFields(values, opened));
  };

  return (
    <Sheet title={page ? page.values.name : vi.add} onClose={() => void close()} keepsOnTouchOutside>
      <WriteFailure failure={failure} />
      <PageFields values={values} problems={isTried ? problems : {}} today={diary.today()} onChange={set} />
      <Button onClick={() => void handleSave()}>{targetFormsVi.save}</Button>
      {page && (
        <Button variant="quiet" onClick={() => void write({ deleted: true })}>
          {vi.remove}
        </Button>
      )}
    </Sheet>
  );
};
