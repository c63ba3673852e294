import { useState } from "preact/hooks";
import { REVIEW_SAMPLE_ID } from "../../../domain/registers/review-sample.ts";
import { WHOLE_SAMPLE } from "../../../domain/review/queue-order.ts";
import { type Unit, type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFailure } from "../../services/services.ts";
import { reviewQueueVi } from "../../vi/review-queue.ts";
import { VerdictProblem } from "./verdict-problem.tsx";

const PERCENTS = [WHOLE_SAMPLE, 75, 50, 30, 20, 10, 5] as const;

interface SampleSheetProps {
  /** Units that the list shows alone, if any. */
  readonly chosen: string | undefined;
  /** What the server keeps to now, where it is less than everything. */
  readonly sampled: readonly { readonly unit: UnitId; readonly unitName: string; readonly percent: number }[];
  readonly onClose: () => void;
}

/** How many unsuspicious records of a unit are looked at: a word of the office, written to each unit it is about. */
export const SampleSheet = ({ chosen, sampled, onClose }: SampleSheetProps) => {
  const { registers, diary } = useServices();
  const units = useReportingUnits();
  const [unit, setUnit] = useState<string>(chosen ?? "");
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<StorageFailure | null>(null);
  const [isSaved, setSaved] = useState(false);
  const words = reviewQueueVi.sample;
  const about = units.filter(({ id }) => unit === "" || id === unit);
  const now = percent ?? percentOf(sampled, unit, about.length);

  const handleSave = async () => {
    setSaved(false);
    for (const { id } of about) {
      const entry = [{ id: REVIEW_SAMPLE_ID, fields: { percent: now } }];
      const written = await registers.write("reviewSample", entry, id);
      if (!written.ok && written.error.kind === "invalidFields")
        throw new Error("a percentage of ours is none");
      setProblem(written.ok ? null : (written.error as StorageFailure));
      if (!written.ok) return;
    }
    setSaved(true);
  };

  return (
    <Sheet title={words.title} text={words.text} onClose={onClose} keepsOnTouchOutside>
      <div class="col return-form">
        <SelectField
          label={words.unit}
          options={[
            { value: "", label: words.allUnits },
            ...units.map((one) => ({ value: one.id as string, label: unitNameOn(one, diary.today()) })),
          ]}
          value={unit}
          onChange={(next) => {
            setUnit(next ?? "");
            setPercent(null);
          }}
        />
        <SelectField
          label={words.percent}
          options={PERCENTS.map((one) => ({
            value: String(one),
            label: one === WHOLE_SAMPLE ? words.whole : words.percents(one),
          }))}
          value={String(now)}
          onChange={(next) => setPercent(Number(next ?? WHOLE_SAMPLE))}
        />
        {sampled.length > 0 && (
          <p class="meta">
            {words.lower}: {sampled.map((one) => words.ofUnit(one.unitName, one.percent)).join(" · ")}
          </p>
        )}
        <VerdictProblem problem={problem} />
        <p class="meta tone-done" role="status">
          {isSaved ? words.saved : ""}
        </p>
        <div class="pair">
          <Button variant="secondary" onClick={onClose}>
            {words.close}
          </Button>
          <Button variant="primary" onClick={() => void handleSave()}>
            {words.save}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};

/** Of one unit what holds for it; of all what holds for every one of them, if that is the same. */
const percentOf = (sampled: SampleSheetProps["sampled"], unit: string, units: number): number => {
  const of = sampled.filter((one) => unit === "" || one.unit === unit);
  const [first] = of;
  const isSame = first && of.length === units && of.every(({ percent }) => percent === first.percent);
  return isSame ? first.percent : WHOLE_SAMPLE;
};

/** Those below this office that report themselves: no agencies, and no other unit stands below them. */
const useReportingUnits = (): readonly Unit[] => {
  const { units, actor } = useAccount();
  const reporting = units.filter(({ level }) => level !== "agency");
  const parents = new Set(reporting.flatMap(({ tenures }) => tenures.map(({ parent }) => parent)));
  return reporting.filter(({ id }) => actor.reach.supervised.has(id) && !parents.has(id));
};
