import { useMemo, useState } from "preact/hooks";
import { deleteAll } from "../../../domain/bulk-edit.ts";
import {
  isEmptyPastRow,
  type PastEntry,
  type PastRow,
  type PastWords,
  readPastRow,
} from "../../../domain/past-days.ts";
import { sameWorkAmong } from "../../../domain/same-work.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import type { DraftValues } from "../../services/services.ts";
import { pastDaysVi } from "../../vi/past-days.ts";
import { savingVi } from "../../vi/saving.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./past-days.module.css";
import { FRESH_ROWS, PastGrid } from "./past-grid.tsx";
import { usePastWords } from "./use-past-words.ts";

/** `/ghi-so-cu`: days of the paper book, row by row; what is typed lies on disk until it is saved, all in one go. */
export const PastDaysScreen = () => {
  const { user } = useAccount();
  const words = usePastWords();
  const typed = useTyped<{ readonly rows: readonly PastRow[] }>("past-days", { rows: FRESH_ROWS });
  usePage(pastDaysVi.title);

  if (user.role !== "officer") return <NothingHere heading={pastDaysVi.title} {...pastDaysVi.onlyOfficer} />;
  if (!words || !typed.values) return <Opening />;
  return (
    <PastDays
      words={words}
      rows={typed.values.rows}
      onChange={(rows) => typed.set({ rows })}
      onSaved={async () => {
        typed.set({ rows: FRESH_ROWS });
        await typed.clear();
      }}
    />
  );
};

interface PastDaysProps {
  readonly words: PastWords;
  readonly rows: readonly PastRow[];
  readonly onChange: (rows: readonly PastRow[]) => void;
  readonly onSaved: () => Promise<void>;
}

const PastDays = ({ words, rows, onChange, onSaved }: PastDaysProps) => {
  const { diary, records } = useServices();
  const [writing, setWriting] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [same, setSame] = useState<readonly number[] | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const reads = useMemo(() => rows.map((row) => readPastRow(row, words)), [rows, words]);
  const filled = reads.filter((_, at) => !isEmptyPastRow(rows[at] as PastRow));
  const entries = filled.flatMap(({ entry }) => entry ?? []);

  const handleSave = async () => {
    setWriting(null);
    const faults = filled.reduce((sum, { faults: some }) => sum + Object.keys(some).length, 0);
    if (faults > 0) return setProblem(pastDaysVi.fix(faults));
    if (entries.length === 0) return setProblem(pastDaysVi.nothing);
    const there = await sameRows();
    if (there.length > 0) return setSame(there);
    await save();
  };
  /** Numbers of rows whose work may be in the diary already. */
  const sameRows = async (): Promise<readonly number[]> => {
    const days = entries.map(({ on }) => on).sort();
    const [from, to] = [days[0], days.at(-1)];
    const views = from && to ? await diary.activitiesBetween(from, to) : [];
    return reads.flatMap(({ entry }, at) =>
      entry && sameWorkAmong(entry, null, views).length > 0 ? [at + 1] : [],
    );
  };
  /** Empty rows between are no entries. */
  const rowOf = (entry: number): number =>
    reads.flatMap((read, at) => (read.entry ? [at + 1] : []))[entry] ?? entry + 1;
  const save = async () => {
    setSame(null);
    const added = await records.add(entries.map(toNewEntry));
    if (!added.ok) {
      const { error } = added;
      return setProblem(
        error.kind === "invalidFields" ? pastDaysVi.refused(rowOf(error.entry)) : pastDaysVi.failed,
      );
    }
    setProblem(null);
    await onSaved();
    const { edits } = deleteAll(added.value.map((id) => ({ id })));
    setToast({
      message: pastDaysVi.saved(added.value.length),
      actionLabel: savingVi.undo.action,
      onAction: () => void records.edit(edits),
    });
  };

  return (
    <div class={`screen ${styles["sheet"]}`}>
      <AppBar title={pastDaysVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <p class={`hint ${styles["lead"]}`}>{pastDaysVi.lead}</p>
        <PastGrid
          rows={rows}
          reads={reads}
          words={words}
          writing={writing}
          onWriting={setWriting}
          onChange={(next) => {
            setProblem(null);
            onChange(next);
          }}
        />
      </main>
      <footer class="foot">
        {problem && (
          <p class="err" role="alert">
            {problem}
          </p>
        )}
        <Button icon="device-mobile" onClick={handleSave}>
          {pastDaysVi.save(filled.length)}
        </Button>
        <Toast toast={toast} onDone={() => setToast(null)} />
      </footer>
      {same && (
        <ConfirmDialog
          title={pastDaysVi.same.title(same.length)}
          text={pastDaysVi.same.text(same.join(", "))}
          cancelLabel={pastDaysVi.same.not}
          confirmLabel={pastDaysVi.same.anyway}
          onCancel={() => setSame(null)}
          onConfirm={() => void save()}
        />
      )}
    </div>
  );
};

const toNewEntry = ({ kind, values }: PastEntry) => ({ kind, values: values as DraftValues });
