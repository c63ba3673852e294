import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { yearOf } from "../../../domain/day.ts";
import { FundingSource, fundingPlanId } from "../../../domain/registers/funding.ts";
import { TaskRef } from "../../../domain/task.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fundingVi as vi } from "../../vi/funding.ts";
import { FundingSlot } from "./funding-slot.tsx";
import { MoneyField } from "./money-field.tsx";
import type { Funding } from "./use-funding.ts";

/** `/kinh-phi/du-kien?nam=&task=&nguon=`: what is planned for one task out of one source. */
export const FundingPlanForm = ({ funding: { tasks, planned } }: { readonly funding: Funding }) => {
  const { registers, diary } = useServices();
  const { route, query } = useLocation();
  const year = Number(query["nam"]) || yearOf(diary.today());
  const known = (of: TaskRef | null, from: FundingSource) =>
    planned.find(({ id }) => id === fundingPlanId(year, from, of))?.values;
  const [task, setTask] = useState<TaskRef | null>(TaskRef.safeParse(query["task"]).data ?? null);
  const [source, setSource] = useState<FundingSource>(FundingSource.safeParse(query["nguon"]).data ?? "own");
  // Null: not touched, what is written down is shown; another task or source shows its own.
  const [typed, setTyped] = useState<{ readonly amount: number | null } | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  usePage(vi.planForm.title);

  const there = known(task, source);
  const amount = typed ? typed.amount : (there?.amountDong ?? null);
  const handleSave = async () => {
    if (amount === null) return setProblem(vi.needAmount);
    const id = fundingPlanId(year, source, task);
    const slot = there ? {} : { year, task, source };
    const fields = { ...slot, amountDong: amount, ...(note === null ? {} : { note }) };
    const written = await registers.write("fundingPlan", [{ id, fields }]);
    if (!written.ok) return setProblem(vi.notKept);
    route(`/kinh-phi?nam=${year}`);
  };

  return (
    <div class="screen">
      <AppBar title={vi.planForm.title} backHref={`/kinh-phi?nam=${year}`} isClosing />
      <main>
        <div class="fields">
          <p class="meta">{vi.heading(year)}</p>
          <FundingSlot tasks={tasks} task={task} source={source} onTask={setTask} onSource={setSource} />
          <MoneyField
            label={vi.amount}
            value={amount}
            error={problem ?? undefined}
            onChange={(next) => {
              setProblem(null);
              setTyped({ amount: next });
            }}
          />
          <TextField
            label={vi.planForm.note}
            isOptional
            maxLength={300}
            value={note ?? there?.note ?? ""}
            onInput={setNote}
          />
        </div>
      </main>
      <footer class="foot">
        <Button onClick={handleSave}>{vi.planForm.save}</Button>
      </footer>
    </div>
  );
};
