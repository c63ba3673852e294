import { useRef, useState } from "preact/hooks";
import type { VillageRow } from "../../../domain/places/village-list.ts";
import type { Unit, UnitId } from "../../../domain/unit.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { villagesVi } from "../../vi/villages.ts";
import { FileInput } from "../hand-over/file-input.tsx";
import { FormProblem } from "../sign-in/form-problem.tsx";
import { useVillageImport } from "./use-village-import.ts";

interface VillageImportSheetProps {
  /** Whose villages may be in the file: the own unit, or all that an office supervises. */
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}

/** «Nhập danh sách thôn»: what each row would become is shown before anything is written. */
export const VillageImportSheet = ({ units, onClose }: VillageImportSheetProps) => {
  const { step, problem, read, write } = useVillageImport(units);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const input = useRef<HTMLInputElement>(null);
  const rows = step.kind === "shown" ? step.rows : [];
  const chosen = rows.flatMap((row) =>
    row.kind === "new" || (row.kind === "alike" && ticked.has(row.row)) ? [row] : [],
  );
  const toggle = (row: number) => {
    const next = new Set(ticked);
    if (!next.delete(row)) next.add(row);
    setTicked(next);
  };

  return (
    <Sheet title={villagesVi.title} text={villagesVi.text} onClose={onClose} keepsOnTouchOutside>
      <FormProblem text={problem} />
      {step.kind === "reading" && <p role="status">{villagesVi.reading}</p>}
      {step.kind === "done" && <p role="status">{villagesVi.done(step.count)}</p>}
      {step.kind === "shown" && <Preview units={units} rows={rows} ticked={ticked} onToggle={toggle} />}
      <FileInput inputRef={input} label={villagesVi.choose} onFile={read} />
      <div class="pair even">
        <Button variant="secondary" onClick={onClose}>
          {navigationVi.close}
        </Button>
        {chosen.length > 0 ? (
          <Button icon="check" onClick={() => write(chosen)}>
            {villagesVi.write(chosen.length)}
          </Button>
        ) : (
          <Button onClick={() => input.current?.click()}>
            {step.kind === "idle" ? villagesVi.choose : villagesVi.chooseAgain}
          </Button>
        )}
      </div>
    </Sheet>
  );
};

interface PreviewProps {
  readonly units: readonly Unit[];
  readonly rows: readonly VillageRow[];
  readonly ticked: ReadonlySet<number>;
  readonly onToggle: (row: number) => void;
}

const Preview = ({ units, rows, ticked, onToggle }: PreviewProps) => {
  const { diary } = useServices();
  const of = <Kind extends VillageRow["kind"]>(kind: Kind) =>
    rows.filter((row): row is Extract<VillageRow, { kind: Kind }> => row.kind === kind);
  const [added, alike, same, bad] = [of("new"), of("alike"), of("same"), of("bad")];
  const nameOf = (id: UnitId): string => {
    const unit = units.find((one) => one.id === id);
    return unit ? unitNameOn(unit, diary.today()) : id;
  };
  return (
    <>
      <p role="status">{villagesVi.sum(added.length, alike.length, same.length, bad.length)}</p>
      {alike.length > 0 && (
        <fieldset>
          <legend class="meta-s">{villagesVi.alike}</legend>
          {alike.map(({ row, unit, name, known }) => (
            <label key={row} class="row">
              <input type="checkbox" checked={ticked.has(row)} onChange={() => onToggle(row)} />
              {villagesVi.row(row, nameOf(unit), villagesVi.alikeTo(name, known))}
            </label>
          ))}
        </fieldset>
      )}
      <Lines
        heading={villagesVi.bad}
        lines={bad.map(({ row, name, fault }) => villagesVi.badRow(row, name, villagesVi.faults[fault]))}
      />
      <Lines
        heading={villagesVi.new}
        lines={added.map(({ row, unit, name }) => villagesVi.row(row, nameOf(unit), name))}
      />
    </>
  );
};

const Lines = ({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section aria-label={heading}>
      <h3 class="meta-s">{heading}</h3>
      <ul class="meta">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
