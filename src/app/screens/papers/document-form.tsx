import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { DocumentDirection, DocumentKind } from "../../../domain/registers/document.ts";
import { TaskRef } from "../../../domain/task.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { documentsVi } from "../../vi/documents.ts";
import { Opening } from "../opening.tsx";
import { DocumentTasks } from "./document-tasks.tsx";
import {
  blankDocument,
  type DocumentProblem,
  type DocumentValues,
  problemIn,
  valuesOfDocument,
  writeDocument,
} from "./document-values.ts";
import type { DocumentEntry } from "./use-documents.ts";
import { usePlanTasks } from "./use-plan-tasks.ts";

const vi = documentsVi.form;

interface DocumentFormProps {
  /** Null: a new one. */
  readonly entry: DocumentEntry | null;
  readonly documents: readonly DocumentEntry[];
}

/** `/van-ban/moi` (`?task=` of the plan) and `/van-ban/:id/sua`; on disk as it is typed. */
export const DocumentForm = ({ entry, documents }: DocumentFormProps) => {
  const { registers, diary } = useServices();
  const { route, query } = useLocation();
  const tasks = usePlanTasks();
  const wanted = TaskRef.safeParse(query["task"]).data ?? null;
  const issuer = documents.find(({ values }) => values.direction === "outgoing")?.values.issuer ?? "";
  const saved = entry ? valuesOfDocument(entry) : blankDocument(diary.today(), issuer, wanted);
  const form = `document:${entry?.id ?? wanted ?? "moi"}`;
  const { values, set, clear } = useTyped<DocumentValues>(form, saved);
  const [problem, setProblem] = useState<DocumentProblem | "storage">(null);
  const heading = entry ? documentsVi.edit : documentsVi.add;
  usePage(heading);
  if (!values || !tasks) return <Opening />;

  const handleSave = async () => {
    const wrong = problemIn(values);
    if (wrong) return setProblem(wrong);
    const written = await writeDocument(registers, entry, values, tasks);
    if (!written.ok) return setProblem("storage");
    await clear();
    route(`/van-ban/${written.value}`);
  };
  const handleChange = (patch: Partial<DocumentValues>) => {
    setProblem(null);
    set(patch);
  };

  return (
    <div class="screen">
      <AppBar title={heading} backHref={entry ? `/van-ban/${entry.id}` : "/van-ban"} isClosing />
      <main>
        <div class="fields">
          <Head values={values} problem={problem} onChange={handleChange} />
          <DocumentTasks values={values} tasks={tasks} onChange={handleChange} />
          <TextField
            label={vi.link}
            isOptional
            type="url"
            maxLength={500}
            value={values.link}
            error={problem === "link" ? vi.badLink : undefined}
            onInput={(link) => handleChange({ link })}
          />
          <TextArea
            label={vi.note}
            isOptional
            maxLength={1000}
            value={values.note}
            onInput={(note) => handleChange({ note })}
          />
        </div>
      </main>
      <footer class="foot">
        {problem === "storage" && <p role="alert">{vi.notKept}</p>}
        <Button onClick={handleSave}>{vi.save}</Button>
      </footer>
    </div>
  );
};

interface HeadProps {
  readonly values: DocumentValues;
  readonly problem: DocumentProblem | "storage";
  readonly onChange: (patch: Partial<DocumentValues>) => void;
}

/** In the order in which a paper says it. */
const Head = ({ values, problem, onChange }: HeadProps) => (
  <>
    <ChipGroup
      label={vi.direction}
      isLabelHidden
      choice="one"
      options={DocumentDirection.options.map((value) => ({ value, label: documentsVi.directions[value] }))}
      selected={[values.direction]}
      onChange={([direction]) => direction && onChange({ direction })}
    />
    <ChipGroup
      label={vi.kind}
      choice="one"
      options={DocumentKind.options.map((value) => ({ value, label: documentsVi.kinds[value] }))}
      selected={[values.kind]}
      onChange={([kind]) => kind && onChange({ kind })}
    />
    <TextField
      label={vi.number}
      hint={vi.numberHint}
      isOptional
      maxLength={60}
      value={values.number}
      onInput={(number) => onChange({ number })}
    />
    <DateField
      label={vi.on}
      value={values.on}
      error={problem === "on" ? vi.needDay : undefined}
      onChange={(on) => onChange({ on })}
    />
    <TextArea
      label={vi.subject}
      maxLength={500}
      value={values.subject}
      error={problem === "subject" ? vi.needSubject : undefined}
      onInput={(subject) => onChange({ subject })}
    />
    <TextField
      label={vi.issuer}
      isOptional
      maxLength={200}
      value={values.issuer}
      onInput={(issuer) => onChange({ issuer })}
    />
    <TextField
      label={vi.signer}
      isOptional
      maxLength={120}
      value={values.signer}
      onInput={(signer) => onChange({ signer })}
    />
  </>
);
