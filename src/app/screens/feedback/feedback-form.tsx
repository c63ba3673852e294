import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { RecordId } from "../../../domain/change.ts";
import type { Day } from "../../../domain/day.ts";
import type { RegisterValues } from "../../../domain/registers/definitions.ts";
import { feedbackPersonId } from "../../../domain/registers/feedback.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { feedbackVi as vi } from "../../vi/feedback.ts";
import { Opening } from "../opening.tsx";
import { FeedbackFields, type FeedbackValues } from "./feedback-fields.tsx";

interface FeedbackFormProps {
  /** Null: a new one. */
  readonly id: RecordId | null;
  readonly saved: FeedbackValues;
  readonly closedOn: Day | null;
  readonly isPersonRemoved: boolean;
}

export const FeedbackForm = ({ id, saved, closedOn, isPersonRemoved }: FeedbackFormProps) => {
  const { registers, diary } = useServices();
  const { route } = useLocation();
  const { values, set, clear } = useTyped<FeedbackValues>(`feedback:${id ?? "new"}`, saved);
  // Once it was written, a second try of what is left is of the same entry.
  const [record, setRecord] = useState(id);
  const [problem, setProblem] = useState<"subject" | "storage" | null>(null);
  const [isSaving, setSaving] = useState(false);
  usePage(id ? vi.title : vi.newTitle);
  if (!values) return <Opening />;

  const save = async (closing: Pick<RegisterValues<"feedback">, "closedOn"> = {}): Promise<void> => {
    if (values.subject.trim() === "") return setProblem("subject");
    setSaving(true);
    const { name, phone, ...fields } = values;
    const written = await registers.write("feedback", [
      { id: record ?? undefined, fields: { ...fields, ...closing } },
    ]);
    const [entry] = written.ok ? written.value : [];
    if (entry) setRecord(entry);
    const hasPerson = name !== saved.name || phone !== saved.phone;
    const person =
      entry && hasPerson
        ? await registers.write("feedbackPerson", [{ id: feedbackPersonId(entry), fields: { name, phone } }])
        : written;
    setSaving(false);
    if (!written.ok || !person.ok) return setProblem("storage");
    await clear();
    route("/phan-anh");
  };

  return (
    <div class="screen">
      <AppBar title={id ? vi.title : vi.newTitle} backHref="/phan-anh" isClosing />
      <main>
        {problem === "storage" && (
          <Banner tone="danger" icon="warning" title={vi.storageFull} text="" isLive />
        )}
        <FeedbackFields
          values={values}
          hasNoSubject={problem === "subject"}
          isPersonRemoved={isPersonRemoved}
          onChange={(patch) => {
            setProblem(null);
            set(patch);
          }}
        />
      </main>
      <footer class="foot">
        <div class="pair">
          {id && (
            <Button
              variant="secondary"
              onClick={() => void save({ closedOn: closedOn ? null : diary.today() })}
            >
              {closedOn ? vi.reopen : vi.close}
            </Button>
          )}
          <Button isBusy={isSaving} onClick={() => void save()}>
            {vi.save}
          </Button>
        </div>
      </footer>
    </div>
  );
};
