import { useMemo, useState } from "preact/hooks";
import { hasEnded, isInForce, type Procedure, procedureOf } from "../../../domain/posting/procedure.ts";
import { foldTones } from "../../../domain/text.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { postingVi } from "../../vi/posting.ts";
import { proceduresVi } from "../../vi/posting-procedures.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./posting.module.css";
import { ProcedureRow } from "./procedure-row.tsx";
import { ProcedureSheet } from "./procedure-sheet.tsx";

type Filter = keyof typeof proceduresVi.filters;
const filters = Object.keys(proceduresVi.filters) as readonly Filter[];

/** `/niem-yet/thu-tuc`: the unit's list of procedures, searched without tones. */
export const ProceduresScreen = () => {
  const { registers, diary } = useServices();
  const today = diary.today();
  const entries = useLive(() => registers.entries("procedure"), [registers]);
  const procedures = useMemo(
    () => entries?.flatMap(({ values }) => procedureOf(values) ?? []).sort(byFieldAndName),
    [entries],
  );
  const [words, setWords] = useState("");
  const [filter, setFilter] = useState<Filter>("inForce");
  const [opened, setOpened] = useState<Procedure | "new" | null>(null);
  usePage(procedures ? proceduresVi.title : undefined);
  if (!procedures) return <Opening />;

  const found = procedures.filter((procedure) => matches(procedure, words));
  const stateOf = (procedure: Procedure): Filter =>
    hasEnded(procedure, today) ? "ended" : isInForce(procedure, today) ? "inForce" : "upcoming";
  const shown = found.filter((procedure) => stateOf(procedure) === filter);
  return (
    <div class="screen">
      <AppBar title={proceduresVi.title} backHref="/niem-yet">
        <OutboxChip />
      </AppBar>
      <main>
        {procedures.length === 0 ? (
          <EmptyState art="list-bullets" {...proceduresVi.none} />
        ) : (
          <>
            <div class={styles["search"]}>
              <TextField label={proceduresVi.search} type="search" value={words} onInput={setWords} />
            </div>
            <ChipGroup
              label={proceduresVi.filter}
              isLabelHidden
              isScrolling
              choice="one"
              options={filters.map((value) => ({
                value,
                label: proceduresVi.filters[value](found.filter((each) => stateOf(each) === value).length),
              }))}
              selected={[filter]}
              onChange={([next]) => next && setFilter(next)}
            />
            <Fields procedures={shown} words={words} onOpen={setOpened} />
          </>
        )}
        <div class="sec" />
      </main>
      <footer class="foot">
        <div class="pair even">
          <Button variant="secondary" icon="plus" isCompact onClick={() => setOpened("new")}>
            {proceduresVi.add}
          </Button>
          <Button icon="download-simple" isCompact href="/niem-yet/nhap">
            {proceduresVi.importFile}
          </Button>
        </div>
      </footer>
      {opened && (
        <ProcedureSheet
          procedure={opened === "new" ? null : opened}
          known={procedures}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
};

const byFieldAndName = (a: Procedure, b: Procedure): number =>
  a.fieldKey === b.fieldKey ? (a.key < b.key ? -1 : 1) : a.fieldKey < b.fieldKey ? -1 : 1;

const matches = ({ name, code, field }: Procedure, words: string): boolean => {
  const text = foldTones(`${name} ${code} ${field}`);
  return foldTones(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

interface FieldsProps {
  readonly procedures: readonly Procedure[];
  readonly words: string;
  readonly onOpen: (procedure: Procedure) => void;
}

const Fields = ({ procedures, words, onOpen }: FieldsProps) => {
  if (procedures.length === 0)
    return (
      <EmptyState
        art="magnifying-glass"
        title={words.trim() === "" ? proceduresVi.nothingHere : proceduresVi.nothingFound(words)}
      />
    );
  return (
    <>
      {[...new Set(procedures.map(({ fieldKey }) => fieldKey))].map((key) => {
        const ofField = procedures.filter(({ fieldKey }) => fieldKey === key);
        const name = ofField[0]?.field || postingVi.field.unknown;
        return (
          <section key={key} aria-label={name}>
            <div class="sec">
              <h2>{name}</h2>
              <span class="aside">{ofField.length}</span>
            </div>
            <ul class="group">
              {ofField.map((procedure) => (
                <ProcedureRow key={procedure.key} procedure={procedure} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};
