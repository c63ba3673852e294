import {
  markFieldPosted,
  markPosted,
  markTakenDown,
  type SlotWrite,
} from "../../../domain/posting/mark-sheets.ts";
import type { FieldStanding, Sheet } from "../../../domain/posting/point-standing.ts";
import type { PointBook, SheetState } from "../../../domain/posting/sheet.ts";
import { postingFieldId } from "../../../domain/registers/posted-procedure.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icons.ts";
import { Switch } from "../../components/switch.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { postingVi } from "../../vi/posting.ts";
import styles from "./posting.module.css";
import type { PostingPoint } from "./posting-books.ts";

const vi = postingVi.field;

const LOOKS: Readonly<Record<SheetState, { readonly icon: IconName | null; readonly tone: string }>> = {
  posted: { icon: "check-square-fill", tone: "tone-done" },
  outdated: { icon: "clock-countdown", tone: "tone-attn" },
  missing: { icon: null, tone: "tone-attn" },
  ended: { icon: "warning", tone: "tone-danger" },
  upcoming: { icon: "calendar-blank", tone: "" },
  exempt: { icon: "minus", tone: "" },
};

interface FieldSheetsProps {
  readonly point: PostingPoint;
  readonly field: FieldStanding;
  readonly name: string;
  readonly onWrite: (book: PointBook, writes: readonly SlotWrite[]) => Promise<void>;
}

/** The procedures of one field at one point: marked one by one or all in one step. */
export const FieldSheets = ({ point, field, name, onWrite }: FieldSheetsProps) => {
  const { diary, registers } = useServices();
  const today = diary.today();
  const unmarked = markFieldPosted(point.id, field, today);

  const handleRequired = (isRequired: boolean) =>
    void registers.write("postingField", [
      {
        id: postingFieldId(point.id, field.key),
        fields: { point: point.id, field: field.name, isRequired },
      },
    ]);
  const handleToggle = ({ procedure }: Sheet) => {
    const hangs = point.book.slots.get(procedure.key)?.isPosted === true;
    const write = hangs
      ? markTakenDown(point.id, procedure.key, today)
      : markPosted(point.id, procedure, today);
    void onWrite(point.book, [write]);
  };

  return (
    <section class={styles["field"]} aria-label={name}>
      <Switch label={vi.required} isOn={field.isRequired} onChange={handleRequired} />
      {unmarked.length > 0 && (
        <div class={styles["under"]}>
          <Button variant="soft" icon="check" isCompact onClick={() => void onWrite(point.book, unmarked)}>
            {vi.markAll}
          </Button>
        </div>
      )}
      <ul>
        {field.sheets.map((sheet) => (
          <SheetRow
            key={sheet.procedure.key}
            sheet={sheet}
            hangs={point.book.slots.get(sheet.procedure.key)?.isPosted === true}
            onToggle={() => handleToggle(sheet)}
          />
        ))}
      </ul>
    </section>
  );
};

interface SheetRowProps {
  readonly sheet: Sheet;
  readonly hangs: boolean;
  readonly onToggle: () => void;
}

const SheetRow = ({ sheet: { procedure, state }, hangs, onToggle }: SheetRowProps) => {
  const { icon, tone } = LOOKS[state];
  return (
    <li class={styles["sheet"]}>
      <button class="item" type="button" role="switch" aria-checked={hangs} onClick={onToggle}>
        <span class={tone} aria-hidden="true">
          {icon ? <Icon name={icon} /> : <i class={styles["box"]} />}
        </span>
        <span class="grow">
          <span>{procedure.name}</span>
          <span class="meta">{`${procedure.code} · ${postingVi.states[state]}`}</span>
        </span>
      </button>
    </li>
  );
};
