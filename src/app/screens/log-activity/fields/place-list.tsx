import { useState } from "preact/hooks";
import { Icon } from "../../../components/icon.tsx";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import styles from "./fields.module.css";

const vi = fieldsVi.visual;

interface PlaceRow {
  readonly name: string;
  readonly quantity: number;
}

/** Where they hang, and how many at each place. A row without a name is being written and not part of the record yet. */
export const PlaceList = ({ form }: { readonly form: LogForm }) => {
  const [rows, setRows] = useState<readonly PlaceRow[]>(() => form.values.places ?? []);

  const handleRows = (next: readonly PlaceRow[]) => {
    setRows(next);
    form.set({ places: next.filter(({ name }) => name.trim() !== "") });
  };
  const handleChange = (index: number, patch: Partial<PlaceRow>) =>
    handleRows(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));

  return (
    <section class="field" aria-label={vi.places}>
      <p class="lb">{vi.places}</p>
      <ul class={styles["list"]}>
        {rows.map((row, index) => (
          <li key={index}>
            <input
              class="input"
              type="text"
              autocomplete="off"
              aria-label={vi.place(index + 1)}
              value={row.name}
              onInput={({ currentTarget: { value } }) => handleChange(index, { name: value })}
            />
            <input
              class={`input ${styles["few"]}`}
              type="text"
              inputMode="numeric"
              aria-label={vi.placeQuantity(index + 1)}
              value={String(row.quantity)}
              onInput={({ currentTarget: { value } }) =>
                handleChange(index, { quantity: Number(value.replace(/\D/g, "").slice(0, 6)) })
              }
            />
            <button
              type="button"
              class="icon-btn"
              aria-label={vi.removePlace(index + 1)}
              onClick={() => handleRows(rows.filter((_, at) => at !== index))}
            >
              <Icon name="x" size="s" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="btn quiet"
        onClick={() => handleRows([...rows, { name: "", quantity: 1 }])}
      >
        <Icon name="plus" size="s" />
        {vi.addPlace}
      </button>
    </section>
  );
};
