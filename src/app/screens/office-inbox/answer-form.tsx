import { useState } from "preact/hooks";
import type { Day } from "../../../domain/day.ts";
import type { DifficultyItem } from "../../../domain/difficulty-list.ts";
import { AnswerStep } from "../../../domain/registers/difficulty-answer.ts";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { officeInboxVi as vi } from "../../vi/office-inbox.ts";

interface Typed {
  readonly step: AnswerStep;
  readonly text: string;
  readonly whom: string;
  readonly dueOn: Day | null;
}

type Problem = "text" | "whom" | "storage";

/** «Tiếp nhận», «Trả lời», «Chuyển», «Giải quyết xong»: each word is an entry of its own, kept and sent by the outbox. */
export const AnswerForm = ({ item: { id, unit } }: { readonly item: DifficultyItem }) => {
  const { registers, diary } = useServices();
  const form = useTyped<Typed>(`difficulty-answer:${id}`, {
    step: "answered",
    text: "",
    whom: "",
    dueOn: null,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!form.values) return null;
  const { step, text, whom, dueOn } = form.values;
  const set = (patch: Partial<Typed>) => {
    setProblem(null);
    form.set(patch);
  };

  const handleSave = async () => {
    if (step === "forwarded" && whom.trim() === "") return setProblem("whom");
    if (step === "answered" && text.trim() === "") return setProblem("text");
    const fields = {
      ...{ difficulty: id, step, on: diary.today() },
      ...(text.trim() === "" ? {} : { text: text.trim() }),
      ...(step === "forwarded" ? { forwardedTo: whom.trim() } : {}),
      ...(dueOn === null || step === "resolved" ? {} : { dueOn }),
    };
    const written = await registers.write("difficultyAnswer", [{ fields }], unit);
    if (!written.ok) return setProblem("storage");
    await form.clear();
  };

  return (
    <section class="fields flush" aria-label={vi.answer}>
      <ChipGroup
        label={vi.answer}
        choice="one"
        options={AnswerStep.options.map((value) => ({ value, label: vi.steps[value] }))}
        selected={[step]}
        onChange={([chosen]) => chosen && set({ step: chosen })}
      />
      {step === "forwarded" && (
        <TextField
          label={vi.whom}
          maxLength={300}
          value={whom}
          error={problem === "whom" ? vi.needWhom : undefined}
          onInput={(typed) => set({ whom: typed })}
        />
      )}
      <TextArea
        label={vi.text[step]}
        isOptional={step !== "answered"}
        maxLength={2000}
        value={text}
        error={problem === "text" ? vi.needText : undefined}
        onInput={(typed) => set({ text: typed })}
      />
      {step !== "resolved" && (
        <DateField
          label={vi.dueOn}
          isOptional
          min={diary.today()}
          value={dueOn}
          onChange={(day) => set({ dueOn: day })}
        />
      )}
      {problem === "storage" && <p role="alert">{vi.notKept}</p>}
      <Button icon="paper-plane-tilt" onClick={() => void handleSave()}>
        {vi.save}
      </Button>
    </section>
  );
};
