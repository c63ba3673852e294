import { useId } from "preact/hooks";
import type { Month } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { monthNumber } from "../../vi/format.ts";
import { officeTargetsVi as vi } from "../../vi/office-targets.ts";
import { targetsVi } from "../../vi/targets.ts";
import {
  figureWords,
  isMissing,
  ratioWords,
  type TargetOfUnits,
  type UnitStanding,
} from "./office-figures.ts";
import styles from "./office-targets.module.css";
import { UnitSquares } from "./unit-squares.tsx";

const MOST_NAMES = 4;

interface TargetPanelProps {
  readonly target: TargetOfUnits;
  readonly month: Month;
}

/** One target over all units: a square for each, the figure, last month's, and the units that keep it from its goal. */
export const TargetPanel = ({ target: { place, target, units, sum }, month }: TargetPanelProps) => {
  const id = useId();
  const { measure } = target;
  const missing = units.filter(isMissing);
  const names = missing.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = missing.length - names.length;
  const ratio = ratioWords(measure, sum);
  const before = target.trend.at(-2);
  const isCount = sum.state === "counted" || sum.state === "notCounted";
  return (
    <section class={`panel ${styles["target"]}`} aria-labelledby={id}>
      <p class="label muted">{targetsVi.number(place)}</p>
      <h2 class="strong" id={id}>
        {targetsVi.names[measure]}
      </h2>
      <div class={styles["figure"]}>
        {!isCount && (
          <UnitSquares
            states={units.map(({ state }) => state)}
            label={vi.squares(sum.met, units.length, more > 0 ? [...names, vi.others(more)] : names)}
          />
        )}
        <p>
          <span class={sum.state === "unknown" ? "strong" : styles["large"]}>
            {figureWords(measure, sum)}
          </span>
          {ratio !== null && <span class="meta">{ratio}</span>}
          {sum.unknown > 0 && sum.state !== "unknown" && (
            <span class="meta">{vi.noFigures(sum.unknown)}</span>
          )}
          {before && (
            <span class="meta">{vi.earlier(monthNumber(before.month), figureWords(measure, before))}</span>
          )}
        </p>
      </div>
      {!isCount && <Missing units={missing} all={units.length} month={month} />}
    </section>
  );
};

interface MissingProps {
  readonly units: readonly UnitStanding[];
  readonly all: number;
  readonly month: Month;
}

const Missing = ({ units, all, month }: MissingProps) => {
  if (units.length === 0 && all > 0)
    return (
      <p class={styles["foot"]}>
        <span class="st done-bg bare">
          <Icon name="check" />
          {vi.allMet(all)}
        </span>
      </p>
    );
  return (
    <p class={`meta ${styles["foot"]}`}>
      {vi.notMet}{" "}
      {units.slice(0, MOST_NAMES).map(({ unit, name }, place) => (
        <span key={unit}>
          {place > 0 && ", "}
          <a href={unitHref(unit, month)}>{name}</a>
        </span>
      ))}
      {units.length > MOST_NAMES && ` ${vi.others(units.length - MOST_NAMES)}`}
    </p>
  );
};

/** Where everything that is counted for one unit stands. */
export const unitHref = (unit: string, month: Month): string => `/chi-tieu/${unit}?thang=${month}`;
