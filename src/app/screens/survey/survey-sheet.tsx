import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { SurveySubject } from "../../../domain/activity/survey.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { subjectNames } from "../../vi/fields.ts";
import { surveyVi } from "../../vi/survey.ts";

const vi = surveyVi.form;

/** «Đợt lấy ý kiến mới»: its name and which of the four subjects it asks about. */
export const SurveySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { registers, diary } = useServices();
  const { route } = useLocation();
  const [name, setName] = useState("");
  const [subjects, setSubjects] = useState<readonly SurveySubject[]>(SurveySubject.options);
  const [problem, setProblem] = useState<"name" | "subjects" | "notKept" | null>(null);

  const handleSave = async () => {
    if (name.trim() === "") return setProblem("name");
    if (subjects.length === 0) return setProblem("subjects");
    // In the order of the plan, whatever the order in which they were chosen.
    const asked = SurveySubject.options.filter((subject) => subjects.includes(subject));
    const fields = { name, from: diary.today(), subjects: asked };
    const written = await registers.write("surveyRound", [{ fields }]);
    if (written.ok) route(`/khao-sat/${written.value[0]}`);
    else setProblem("notKept");
  };

  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      <TextField
        label={vi.name}
        value={name}
        onInput={setName}
        maxLength={200}
        error={problem === "name" ? vi.needName : undefined}
      />
      <ChipGroup
        label={vi.subjects}
        options={SurveySubject.options.map((value) => ({ value, label: subjectNames[value] }))}
        selected={subjects}
        onChange={setSubjects}
        error={problem === "subjects" ? vi.needSubject : undefined}
      />
      {problem === "notKept" && <p role="alert">{surveyVi.notKept}</p>}
      <Button onClick={handleSave}>{vi.save}</Button>
    </Sheet>
  );
};
