import { useState } from "preact/hooks";
import { type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { monthsIn, yearPeriod } from "../../../domain/period.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { monthTitle } from "../../vi/format.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import type { DossierEntry } from "./dossier-form.ts";
import { OpenedSheet } from "./opened-sheet.tsx";
import styles from "./targets.module.css";

const vi = targetFormsVi.dossiers;

/** `/chi-tieu/ho-so`: the twelve months of a year, each with its figures and their proof. */
export const DossiersScreen = () => {
  const { registers, diary } = useServices();
  const thisMonth = monthOf(diary.today());
  const thisYear = yearOf(thisMonth);
  const [year, setYear] = useState(thisYear);
  const [open, setOpen] = useState<Month | null>(null);
  const entries = useLive(() => registers.entries("dossierMonth"), [registers]);
  usePage(entries && vi.title);
  if (!entries) return <Opening />;

  const byMonth = new Map(entries.map((entry) => [entry.values.month, entry]));
  const months = (monthsIn(yearPeriod(year)) ?? []).map(({ from }) => monthOf(from));
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/chi-tieu">
        <OutboxChip />
      </AppBar>
      <main>
        <div class={styles["lead"]}>
          <Segmented
            label={vi.yearLabel}
            options={[thisYear - 1, thisYear].map((each) => ({ value: String(each), label: vi.year(each) }))}
            selected={String(year)}
            onChange={(each) => setYear(Number(each))}
          />
        </div>
        <p class={`hint ${styles["lead"]}`}>{vi.why}</p>
        <Group>
          {months.map((month) => (
            <ItemRow
              key={month}
              title={monthTitle(month)}
              meta={month > thisMonth ? vi.notYet : wordsOf(byMonth.get(month))}
              icon={byMonth.get(month)?.values.figures ? "check-square-fill" : "square"}
              onClick={month > thisMonth ? undefined : () => setOpen(month)}
            />
          ))}
        </Group>
      </main>
      {open && (
        <OpenedSheet
          opened={{ kind: "month", month: open }}
          onOpen={(opened) => setOpen(opened?.kind === "month" ? opened.month : null)}
        />
      )}
    </div>
  );
};

const wordsOf = (entry: DossierEntry | undefined): string => {
  const figures = entry?.values.figures;
  if (!entry || !figures) return vi.empty;
  const { proofUrl, proofNote, source } = entry.values;
  const hasProof = Boolean(proofUrl) || Boolean(proofNote) || Boolean(source);
  return [vi.row(figures.received, figures.published), ...(hasProof ? [] : [vi.noProof])].join(" · ");
};
