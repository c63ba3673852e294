import type { Airing } from "../../../../domain/activity/broadcast.ts";
import type { Day, TimeOfDay } from "../../../../domain/day.ts";
import { Icon } from "../../../components/icon.tsx";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import styles from "./fields.module.css";

const vi = fieldsVi.broadcast;

/** The plays of one issue: five airings of it are still one issue. */
export const AiringList = ({ form }: { readonly form: LogForm }) => {
  const { values, today } = form;
  const airings = values.airings ?? [];

  const handleChange = (index: number, patch: Partial<Airing>) =>
    form.set({ airings: airings.map((airing, at) => (at === index ? { ...airing, ...patch } : airing)) });
  const handleAdd = () =>
    form.set({ airings: [...airings, nextAiring(airings.at(-1), values.on ?? today, values.minutes ?? 0)] });

  return (
    <section class="field" aria-label={vi.airings}>
      <p class="lb">{vi.airings}</p>
      <ul class={styles["list"]}>
        {airings.map((airing, index) => (
          <li key={index}>
            <input
              class="input"
              type="date"
              aria-label={vi.airingDay(index + 1)}
              value={airing.on}
              onInput={({ currentTarget: { value } }) => value && handleChange(index, { on: value as Day })}
            />
            <input
              class="input"
              type="time"
              aria-label={vi.airingTime(index + 1)}
              value={airing.at ?? ""}
              onInput={({ currentTarget: { value } }) =>
                handleChange(index, { at: value === "" ? null : (value.slice(0, 5) as TimeOfDay) })
              }
            />
            <button
              type="button"
              class="icon-btn"
              aria-label={vi.removeAiring(index + 1)}
              onClick={() => form.set({ airings: airings.filter((_, at) => at !== index) })}
            >
              <Icon name="x" size="s" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn quiet" onClick={handleAdd}>
        <Icon name="plus" size="s" />
        {vi.addAiring}
      </button>
    </section>
  );
};

/** The next play is usually on the same day, as long and as far as the last. */
const nextAiring = (last: Airing | undefined, on: Day, minutes: number): Airing =>
  last ? { ...last, at: null } : { on, at: null, minutes: Number.isNaN(minutes) ? 0 : minutes, clusters: [] };
