import { useState } from "preact/hooks";
import { monthOf } from "../../../domain/day.ts";
import { allTasks, findTask, type Plan } from "../../../domain/plan.ts";
import { planChanges } from "../../../domain/plan-changes.ts";
import { pastTouched, takesOverPast } from "../../../domain/plan-past.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Switch } from "../../components/switch.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import { ChangeTable } from "../plan/change-table.tsx";
import styles from "./plan-editor.module.css";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.publish;

export interface Confirmed {
  readonly reason: string;
  readonly touchesPast: boolean;
}

interface PublishSheetProps {
  readonly open: OpenDraft;
  readonly onClose: () => void;
  readonly onPublish: (confirmed: Confirmed) => void;
}

/** What changes for whom, before it does. What is past is counted anew only by who says so, with a reason. */
export const PublishSheet = ({ open, onClose, onPublish }: PublishSheetProps) => {
  const past = usePast(open);
  const [confirmed, setConfirmed] = useState<Confirmed>({ reason: "", touchesPast: false });
  const [problem, setProblem] = useState<string | null>(null);
  const set = (patch: Partial<Confirmed>) => {
    setProblem(null);
    setConfirmed({ ...confirmed, ...patch });
  };
  const handlePublish = () => {
    if (past !== null && !confirmed.touchesPast) return setProblem(vi.pastNeeded);
    if (past !== null && confirmed.reason.trim() === "") return setProblem(vi.reasonNeeded);
    onPublish(confirmed);
  };

  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      <div class={styles["form"]}>
        <h3>{vi.summary}</h3>
        <Summary open={open} />
        {past !== null && (
          <>
            <Banner tone="attn" icon="warning" title={vi.past} text={vi.pastText(past)} />
            <Switch
              label={vi.pastAgree}
              isOn={confirmed.touchesPast}
              onChange={(touchesPast) => set({ touchesPast })}
            />
          </>
        )}
        <TextField
          label={vi.reason}
          isOptional={past === null}
          maxLength={500}
          value={confirmed.reason}
          onInput={(reason) => set({ reason })}
        />
        {problem !== null && (
          <p class="tone-danger" role="alert">
            {problem}
          </p>
        )}
        <div class="pair">
          <Button variant="secondary" onClick={onClose}>
            {planEditorVi.cancel}
          </Button>
          <Button icon="paper-plane-tilt" onClick={handlePublish}>
            {vi.action}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};

/** Names of the tasks whose past would be counted anew, empty for a whole plan; null: nothing of the past is touched. */
const usePast = ({ plan, known, publications }: OpenDraft): string | null => {
  const { diary } = useServices();
  const now = monthOf(diary.today());
  if (known) {
    const tasks = pastTouched(known.plan, plan, now);
    return tasks.length === 0 ? null : tasks.map((ref) => findTask(plan, ref)?.title ?? ref).join(", ");
  }
  const plans: readonly Plan[] = publications.map((each) => each.plan);
  return takesOverPast(plan, plans, now) ? "" : null;
};

const Summary = ({ open: { plan, known, publications } }: { readonly open: OpenDraft }) => {
  const { diary } = useServices();
  if (known) {
    const changes = planChanges(known.plan, plan, { on: diary.today(), note: "" });
    return changes.length === 0 ? <p>{vi.nothing}</p> : <ChangeTable plan={plan} changes={changes} />;
  }
  const from = fullDay(plan.inForceFrom);
  const ending = publications.filter(
    ({ plan: { succeededOn } }) => succeededOn === null || succeededOn > plan.inForceFrom,
  );
  return (
    <>
      <p>{vi.isNew(allTasks(plan).length, from)}</p>
      {ending
        .filter(({ plan: { inForceFrom } }) => inForceFrom <= plan.inForceFrom)
        .map(({ plan: { id, title } }) => (
          <p key={id}>{vi.ends(title, from)}</p>
        ))}
    </>
  );
};
