import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Day } from "../../../domain/day.ts";
import { dialogueSteps } from "../../../domain/dialogue/dialogue-steps.ts";
import { Button } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { dialogueVi } from "../../vi/dialogue.ts";
import { fullDay, shortDay } from "../../vi/format.ts";

const vi = dialogueVi.plan;

/** Schedules a dialogue: a record from the first day on, which counts once it was held. */
export const PlanDialogueSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { drafts, diary } = useServices();
  const { route } = useLocation();
  const [on, setOn] = useState<Day | null>(null);
  const [placeText, setPlace] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [announce, , result] = on ? dialogueSteps({ on, isPlanned: true }, diary.today()) : [];

  const handleSave = async () => {
    if (on === null) return setProblem(vi.needDay);
    const draft = await drafts.start({ kind: "dialogue" });
    const written = await drafts.update(draft.id, {
      tasks: draft.values.tasks,
      on,
      isPlanned: true,
      placeText,
      title: dialogueVi.on(fullDay(on)),
    });
    const saved = written.ok && (await drafts.save(draft.id)).ok;
    if (saved) return route(`/doi-thoai/${draft.id}`);
    await drafts.discard(draft.id);
    setProblem(dialogueVi.notKept);
  };

  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      <DateField
        label={vi.day}
        value={on}
        onChange={setOn}
        hint={announce && result ? vi.hint(shortDay(announce.by), shortDay(result.by)) : undefined}
        error={problem ?? undefined}
      />
      <TextField label={vi.place} isOptional value={placeText} onInput={setPlace} maxLength={300} />
      <Button onClick={handleSave}>{vi.save}</Button>
    </Sheet>
  );
};
