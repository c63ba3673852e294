import { useState } from "preact/hooks";
import type { UnitId } from "../../../domain/unit.ts";
import { type PastUrging, proposeUrging } from "../../../domain/urging/propose-urging.ts";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { overviewVi } from "../../vi/overview.ts";
import { urgingSentence, urgingVi } from "../../vi/urging.ts";
import styles from "./urging.module.css";
import type { UrgedUnit } from "./urging-figures.ts";
import type { NewUrging } from "./use-urge.ts";

interface UrgeAllSheetProps {
  readonly units: readonly UrgedUnit[];
  readonly earlier: readonly PastUrging[];
  readonly onClose: () => void;
  readonly onSend: (urgings: readonly NewUrging[]) => Promise<boolean>;
}

/** «Nhắc cả … đơn vị»: each with its own sentence; whoever was urged today already is not ticked. */
export const UrgeAllSheet = ({ units, earlier, onClose, onSend }: UrgeAllSheetProps) => {
  const today = useServices().diary.today();
  const [rows] = useState(() =>
    units.map((urged) => {
      const proposal = proposeUrging({ ...urged, today }, urged.tasks, earlier);
      return { urged, proposal, text: urgingSentence(proposal, proposal.level, { today, ...urged }) };
    }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(
    () => new Set(rows.flatMap(({ urged, proposal }) => (proposal.isAgainToday ? [] : [urged.unit]))),
  );
  const [problem, setProblem] = useState<string | null>(null);

  const toggle = (unit: UnitId, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(unit);
    else next.delete(unit);
    setProblem(null);
    setChosen(next);
  };
  const handleSend = async () => {
    const urgings = rows.flatMap(({ urged: { unit, name, period }, proposal, text }): NewUrging[] => {
      const { level, missing } = proposal;
      return chosen.has(unit) ? [{ unit, name, fields: { period, level, text, missing, on: today } }] : [];
    });
    if (urgings.length === 0) return setProblem(urgingVi.nobody);
    if (await onSend(urgings)) onClose();
    else setProblem(urgingVi.notKept);
  };

  return (
    <Sheet title={overviewVi.nudgeAll(units.length)} text={urgingVi.choose} onClose={onClose}>
      <ul class={styles["units"]}>
        {rows.map(({ urged: { unit, name }, proposal, text }) => (
          <li key={unit}>
            <label class={styles["unit"]}>
              <input
                type="checkbox"
                checked={chosen.has(unit)}
                onChange={(event) => toggle(unit, event.currentTarget.checked)}
              />
              <span class="grow">
                <span class="strong">{name}</span>
                <span class={proposal.isAgainToday ? "meta tone-attn" : "meta"}>
                  {` · ${proposal.isAgainToday ? urgingVi.today : urgingVi.levels[proposal.level]}`}
                </span>
                <span class={`meta ${styles["words"]}`}>{text}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {problem !== null && <p role="alert">{problem}</p>}
      <div class="pair">
        <Button variant="secondary" onClick={onClose}>
          {urgingVi.cancel}
        </Button>
        <Button icon="bell" onClick={handleSend}>
          {urgingVi.sendAll(chosen.size)}
        </Button>
      </div>
    </Sheet>
  );
};
