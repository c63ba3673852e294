import { useState } from "preact/hooks";
import type { SlotWrite } from "../../../domain/posting/mark-sheets.ts";
import type { FieldStanding } from "../../../domain/posting/point-standing.ts";
import type { PointBook } from "../../../domain/posting/sheet.ts";
import type { FieldKey } from "../../../domain/registers/posted-procedure.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { postingVi } from "../../vi/posting.ts";
import { FieldSheets } from "./field-sheets.tsx";
import styles from "./posting.module.css";
import type { PostingPoint } from "./posting-books.ts";

const vi = postingVi.field;

interface FieldListProps {
  readonly point: PostingPoint;
  readonly fields: readonly FieldStanding[];
  readonly onWrite: (book: PointBook, writes: readonly SlotWrite[]) => Promise<void>;
}

/** Fields with their ratio. Only the one that is open draws its procedures, so a list of hundreds stays quick. */
export const FieldList = ({ point, fields, onWrite }: FieldListProps) => {
  const [opened, setOpened] = useState<FieldKey | null>(null);
  if (fields.length === 0) return null;

  return (
    <Group heading={vi.title}>
      {fields.map((field) => {
        const name = field.name === "" ? vi.unknown : field.name;
        const isOpen = field.key === opened;
        return (
          <li key={field.key}>
            <button
              class="item"
              type="button"
              aria-expanded={isOpen}
              aria-label={
                field.isRequired ? vi.name(name, field.posted, field.required) : `${name}: ${vi.exempt}`
              }
              onClick={() => setOpened(isOpen ? null : field.key)}
            >
              <span class="grow">
                <span class="strong lines2">{name}</span>
                {!field.isRequired && <span class="meta">{vi.exempt}</span>}
              </span>
              {field.isRequired && (
                <span
                  class={`${styles["ratio"]} ${field.posted < field.required ? "tone-attn" : "tone-done"}`}
                >
                  {postingVi.ratio(field.posted, field.required)}
                </span>
              )}
              <Icon name={isOpen ? "caret-down" : "caret-right"} size="s" />
            </button>
            {isOpen && <FieldSheets point={point} field={field} name={name} onWrite={onWrite} />}
          </li>
        );
      })}
    </Group>
  );
};
