import { type Airing, AiringState, MissReason, stateOf } from "../../../../domain/activity/broadcast.ts";
import { airingOn, withAired, withMissed } from "../../../../domain/broadcast/airing-plan.ts";
import type { Day, TimeOfDay } from "../../../../domain/day.ts";
import { ChipGroup } from "../../../components/chip-group.tsx";
import { Icon } from "../../../components/icon.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { airingStates, airingsVi, missReasons } from "../../../vi/broadcast.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import { limitOf } from "../log-form.ts";
import styles from "./fields.module.css";

const vi = fieldsVi.broadcast;

interface AiringFieldsProps {
  readonly number: number;
  readonly airing: Airing;
  readonly today: Day;
  /** Names of the unit's clusters that are in use. */
  readonly clusters: readonly string[];
  readonly onChange: (airing: Airing) => void;
  readonly onRemove: () => void;
}

/** One airing: day and hour; how long, where, and whether it went out are folded away. */
export const AiringFields = (props: AiringFieldsProps) => {
  const { number, airing, today, onChange, onRemove } = props;
  const handleTime = (value: string) =>
    onChange({ ...airing, at: value === "" ? null : (value.slice(0, 5) as TimeOfDay) });
  return (
    <li class={styles["airing"]}>
      <div>
        <input
          class="input"
          type="date"
          aria-label={vi.airingDay(number)}
          value={airing.on}
          onInput={({ currentTarget: { value } }) =>
            value && onChange(airingOn({ ...airing, on: value as Day }, today))
          }
        />
        <input
          class="input"
          type="time"
          aria-label={vi.airingTime(number)}
          value={airing.at ?? ""}
          onInput={({ currentTarget: { value } }) => handleTime(value)}
        />
        <button type="button" class="icon-btn" aria-label={vi.removeAiring(number)} onClick={onRemove}>
          <Icon name="x" size="s" />
        </button>
      </div>
      <Details {...props} />
    </li>
  );
};

const Details = ({ number, airing, clusters, onChange }: AiringFieldsProps) => {
  const state = stateOf(airing);
  // A cluster that was closed since stays with what it was written for.
  const names = [...new Set([...clusters, ...airing.clusters])];
  const handleState = ([next]: readonly AiringState[]) => {
    if (next === "missed") onChange(withMissed(airing, airing.reason ?? "other"));
    else if (next) onChange({ ...withAired(airing), state: next });
  };
  return (
    <details class={styles["more"]}>
      <summary>
        {airingsVi.details(airingStates[state], airing.minutes, airing.clusters.length)}
        <Icon name="caret-down" size="s" />
      </summary>
      <div class={styles["inside"]}>
        <ChipGroup
          label={airingsVi.stateOf(number)}
          choice="one"
          options={AiringState.options.map((value) => ({ value, label: airingStates[value] }))}
          selected={[state]}
          onChange={handleState}
        />
        {state === "missed" && (
          <ChipGroup
            label={airingsVi.reasonOf(number)}
            choice="one"
            options={MissReason.options.map((value) => ({ value, label: missReasons[value] }))}
            selected={airing.reason ? [airing.reason] : []}
            onChange={([reason]) => reason && onChange(withMissed(airing, reason))}
          />
        )}
        <NumberField
          label={airingsVi.minutesOf(number)}
          value={airing.minutes}
          onChange={(minutes) => onChange({ ...airing, minutes: Math.min(minutes ?? 0, limitOf("minutes")) })}
        />
        {names.length > 0 && (
          <ChipGroup
            label={airingsVi.clustersOf(number)}
            options={names.map((name) => ({ value: name, label: name }))}
            selected={airing.clusters}
            onChange={(chosen) => onChange({ ...airing, clusters: chosen })}
          />
        )}
      </div>
    </details>
  );
};
