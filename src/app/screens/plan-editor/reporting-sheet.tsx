import { useState } from "preact/hooks";
import { CCHC_CALENDAR, type ReportingCalendar } from "../../../domain/reporting-period.ts";
import { NumberField } from "../../components/number-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { planEditorVi } from "../../vi/plan-editor.ts";
import styles from "./plan-editor.module.css";
import { SheetActions } from "./sheet-actions.tsx";
import type { OpenDraft } from "./use-plan-desk.ts";

const vi = planEditorVi.reporting;
const LEVELS = ["commune", "district", "province"] as const;

export const calendarWords = (calendar: ReportingCalendar | undefined): string =>
  calendar
    ? vi.days(calendar.closesOn, calendar.dueOn.commune, calendar.dueOn.district, calendar.dueOn.province)
    : vi.preset;

interface ReportingSheetProps {
  readonly open: OpenDraft;
  readonly onClose: () => void;
}

/** When data close and reports are due at each level; no plan says it, so the office does. */
export const ReportingSheet = ({ open, onClose }: ReportingSheetProps) => {
  const [calendar, setCalendar] = useState<ReportingCalendar>(open.draft.reporting ?? CCHC_CALENDAR);
  const [problem, setProblem] = useState<string | null>(null);
  const handleSave = async () => {
    if (await open.write({ reporting: calendar })) onClose();
    else setProblem(planEditorVi.notKept);
  };
  return (
    <Sheet title={vi.title} onClose={onClose} keepsOnTouchOutside>
      <div class={styles["form"]}>
        <NumberField
          label={vi.closes}
          mostDigits={2}
          value={calendar.closesOn}
          onChange={(day) => setCalendar({ ...calendar, closesOn: dayOfMonth(day) })}
        />
        {LEVELS.map((level) => (
          <NumberField
            key={level}
            label={vi[level]}
            hint={level === "commune" ? vi.nextMonth : undefined}
            mostDigits={2}
            value={calendar.dueOn[level]}
            onChange={(day) =>
              setCalendar({ ...calendar, dueOn: { ...calendar.dueOn, [level]: dayOfMonth(day) } })
            }
          />
        ))}
        <SheetActions problem={problem} onCancel={onClose} onSave={() => void handleSave()} />
      </div>
    </Sheet>
  );
};

const dayOfMonth = (day: number | null): number => Math.min(31, Math.max(1, day ?? 1));
