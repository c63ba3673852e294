import { useState } from "preact/hooks";
import type { Procedure } from "../../../domain/posting/procedure.ts";
import { procedureId, procedureKeyOf } from "../../../domain/registers/procedure.ts";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterFailure } from "../../services/registers.ts";
import { columnNames, proceduresVi } from "../../vi/posting-procedures.ts";
import { WriteFailure } from "./write-failure.tsx";

type Values = Omit<Procedure, "key" | "fieldKey">;

const EMPTY: Values = {
  code: "",
  name: "",
  field: "",
  decisionNumber: "",
  decisionOn: null,
  effectiveOn: null,
  endsOn: null,
  endedBy: "",
  replacedBy: "",
};

const LENGTHS = { code: 40, name: 500, field: 120, decisionNumber: 60, endedBy: 60, replacedBy: 40 } as const;

interface ProcedureSheetProps {
  /** Null: a new one. */
  readonly procedure: Procedure | null;
  readonly known: readonly Procedure[];
  readonly onClose: () => void;
}

/** One procedure by hand: what it is, which decision announced it, and when it ended. Its code stays what it is. */
export const ProcedureSheet = ({ procedure, known, onClose }: ProcedureSheetProps) => {
  const { registers } = useServices();
  const [values, setValues] = useState<Values>(procedure ?? EMPTY);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<RegisterFailure | null>(null);
  const key = procedureKeyOf(values.code);
  const isTaken = procedure === null && known.some((each) => each.key === key);
  const set = (patch: Partial<Values>) => setValues({ ...values, ...patch });

  const write = async (fields: Partial<Values> & { readonly deleted: boolean }) => {
    const id = procedure?.key ?? key;
    if (id === null) return;
    const written = await registers.write("procedure", [{ id: procedureId(id), fields }]);
    if (written.ok) onClose();
    else setFailure(written.error);
  };
  const handleSave = () => {
    setTried(true);
    if (key !== null && values.name.trim() !== "" && !isTaken)
      void write({ ...changed(procedure ?? null, values), deleted: false });
  };

  const text = (name: keyof typeof LENGTHS, error?: string) => (
    <TextField
      label={columnNames[name]}
      value={values[name]}
      maxLength={LENGTHS[name]}
      onInput={(typed) => set({ [name]: typed })}
      error={isTried ? error : undefined}
    />
  );
  const day = (name: "decisionOn" | "effectiveOn" | "endsOn", hint?: string) => (
    <DateField
      label={columnNames[name]}
      value={values[name]}
      hint={hint}
      onChange={(on) => set({ [name]: on })}
    />
  );

  return (
    <Sheet
      title={procedure ? proceduresVi.edit : proceduresVi.add}
      text={procedure?.code}
      onClose={onClose}
      keepsOnTouchOutside
    >
      <WriteFailure failure={failure} />
      {!procedure &&
        text("code", key === null ? proceduresVi.missing.code : isTaken ? proceduresVi.codeTaken : undefined)}
      {text("name", values.name.trim() === "" ? proceduresVi.missing.name : undefined)}
      {text("field")}
      {text("decisionNumber")}
      {day("decisionOn")}
      {day("effectiveOn")}
      {day("endsOn", proceduresVi.endsHint)}
      {values.endsOn !== null && text("endedBy")}
      {values.endsOn !== null && text("replacedBy")}
      <Button onClick={handleSave}>{proceduresVi.save}</Button>
      {procedure && (
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {proceduresVi.remove}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={proceduresVi.removeAsk.title}
          text={proceduresVi.removeAsk.text}
          cancelLabel={proceduresVi.removeAsk.keep}
          confirmLabel={proceduresVi.removeAsk.confirm}
          isDangerous
          onCancel={() => setAsking(false)}
          onConfirm={() => void write({ deleted: true })}
        />
      )}
    </Sheet>
  );
};

/** Only what was touched is written, so that a colleague's change of another field stands. */
const changed = (before: Values | null, values: Values): Partial<Values> =>
  Object.fromEntries(
    (Object.keys(EMPTY) as (keyof Values)[])
      .filter((name) => values[name] !== (before ?? EMPTY)[name])
      .map((name) => [name, values[name]]),
  );
