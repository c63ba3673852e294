import type { Airing } from "../../../../domain/activity/broadcast.ts";
import { airingOn, nextDayAirings, type UnitSlot } from "../../../../domain/broadcast/airing-plan.ts";
import { Icon } from "../../../components/icon.tsx";
import { airingsVi } from "../../../vi/broadcast.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";
import { AiringFields } from "./airing-fields.tsx";
import styles from "./fields.module.css";
import { useUnitSlots } from "./use-unit-slots.ts";

const vi = fieldsVi.broadcast;

/** As many as a record takes. */
const MOST_AIRINGS = 60;

/** The plays of one issue: five airings of it are still one issue. The unit's own slots are one tap away. */
export const AiringList = ({ form }: { readonly form: LogForm }) => {
  const { values, today } = form;
  const slots = useUnitSlots();
  const airings = values.airings ?? [];
  const on = values.on ?? today;
  const minutes = Number.isNaN(values.minutes ?? 0) ? 0 : (values.minutes ?? 0);

  const handleAirings = (next: readonly Airing[]) => form.set({ airings: next.slice(0, MOST_AIRINGS) });
  const handleSlot = ({ from, clusters }: UnitSlot) =>
    handleAirings([
      ...airings,
      airingOn({ on: airings.at(-1)?.on ?? on, at: from, minutes, clusters }, today),
    ]);
  const handleAdd = () => {
    // The next play is usually on the same day, as long and as far as the last.
    const last = airings.at(-1) ?? { on, minutes, clusters: [] };
    handleAirings([...airings, airingOn({ ...last, at: null }, today)]);
  };

  return (
    <section class="field" aria-label={vi.airings}>
      <p class="lb">{vi.airings}</p>
      {slots.length > 0 && <SlotChips slots={slots} onSlot={handleSlot} />}
      <ul class={styles["list"]}>
        {airings.map((airing, index) => (
          <AiringFields
            key={index}
            number={index + 1}
            airing={airing}
            today={today}
            clusters={form.places.cluster}
            onChange={(next) => handleAirings(airings.map((each, at) => (at === index ? next : each)))}
            onRemove={() => handleAirings(airings.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <button type="button" class="btn quiet" onClick={handleAdd}>
        <Icon name="plus" size="s" />
        {vi.addAiring}
      </button>
      {airings.length > 0 && (
        <button
          type="button"
          class="btn quiet"
          onClick={() => handleAirings([...airings, ...nextDayAirings(airings, today)])}
        >
          <Icon name="plus" size="s" />
          {airingsVi.nextDay}
        </button>
      )}
      {airings.some(({ state }) => state === "planned") && <p class="hint">{airingsVi.planHint}</p>}
    </section>
  );
};

interface SlotChipsProps {
  readonly slots: readonly UnitSlot[];
  readonly onSlot: (slot: UnitSlot) => void;
}

const SlotChips = ({ slots, onSlot }: SlotChipsProps) => (
  <fieldset class="chips" aria-label={airingsVi.slots}>
    {slots.map((slot) => (
      <button
        key={`${slot.from}-${slot.to}`}
        class="chip"
        type="button"
        aria-label={airingsVi.slotName(slot.from, slot.clusters)}
        onClick={() => onSlot(slot)}
      >
        <Icon name="plus" size="xs" />
        {airingsVi.slot(slot.from, slot.to)}
      </button>
    ))}
  </fieldset>
);
