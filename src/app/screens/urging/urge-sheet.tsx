import { useState } from "preact/hooks";
import { UrgingLevel } from "../../../domain/registers/urging.ts";
import { type PastUrging, proposeUrging } from "../../../domain/urging/propose-urging.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { nearDay } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { urgingSentence, urgingVi } from "../../vi/urging.ts";
import type { UrgedUnit } from "./urging-figures.ts";
import type { NewUrging } from "./use-urge.ts";

interface UrgeSheetProps {
  readonly urged: UrgedUnit;
  readonly earlier: readonly PastUrging[];
  readonly onClose: () => void;
  /** False: it could not be kept. */
  readonly onSend: (urgings: readonly NewUrging[]) => Promise<boolean>;
}

/** «Nhắc» one unit: the ready sentence and the step, both to be changed; one tap sends it. */
export const UrgeSheet = ({ urged, earlier, onClose, onSend }: UrgeSheetProps) => {
  const today = useServices().diary.today();
  // As it stood when the sheet was opened: what is being written does not change under the hand.
  const [proposal] = useState(() => proposeUrging({ ...urged, today }, urged.tasks, earlier));
  const [level, setLevel] = useState(proposal.level);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<"words" | "storage" | null>(null);
  const text = typed ?? urgingSentence(proposal, level, { today, idleDays: urged.idleDays });
  const isNothing = proposal.missing.length === 0 && urged.idleDays === 0;

  const handleSend = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === "") return setProblem("words");
    const { unit, name, period } = urged;
    const fields = { period, level, text: text.trim(), missing: proposal.missing, on: today };
    if (await onSend([{ unit, name, fields }])) onClose();
    else setProblem("storage");
  };

  return (
    <Sheet
      title={overviewVi.nudgeUnit(urged.name)}
      text={isNothing ? urgingVi.nothingBehind : undefined}
      onClose={onClose}
      keepsOnTouchOutside
    >
      <form class="fields flush" noValidate onSubmit={handleSend}>
        {proposal.isAgainToday ? (
          <Banner tone="attn" icon="info" title={urgingVi.today} text={urgingVi.todayText} />
        ) : (
          proposal.last && (
            <p class="meta">
              {urgingVi.last(nearDay(proposal.last.on, today), urgingVi.levels[proposal.last.level])}
            </p>
          )
        )}
        <ChipGroup
          label={urgingVi.level}
          choice="one"
          options={UrgingLevel.options.map((value) => ({ value, label: urgingVi.levels[value] }))}
          selected={[level]}
          onChange={([chosen]) => chosen && setLevel(chosen)}
        />
        <TextArea
          label={urgingVi.words}
          rows={5}
          maxLength={2000}
          value={text}
          error={problem === "words" ? urgingVi.needWords : undefined}
          onInput={(words) => {
            setProblem(null);
            setTyped(words);
          }}
        />
        {problem === "storage" && <p role="alert">{urgingVi.notKept}</p>}
        <div class="pair">
          <Button variant="secondary" onClick={onClose}>
            {urgingVi.cancel}
          </Button>
          <Button type="submit" icon="bell">
            {urgingVi.send}
          </Button>
        </div>
      </form>
    </Sheet>
  );
};
