import type { TargetState } from "../../../domain/targets/target-standing.ts";
import styles from "./office-targets.module.css";

interface UnitSquaresProps {
  /** One a unit, in the order of their names. */
  readonly states: readonly TargetState[];
  readonly label: string;
}

/** A field of squares, one for each unit: full where it reaches the target, open where not, dotted where nothing is known. */
export const UnitSquares = ({ states, label }: UnitSquaresProps) => (
  <div class={styles["squares"]} role="img" aria-label={label}>
    {states.map((state, place) => (
      <i key={place} class={styles[lookOf(state)]} />
    ))}
  </div>
);

const lookOf = (state: TargetState): "met" | "open" | "unknown" => {
  if (state === "met" || state === "nothingDue" || state === "counted") return "met";
  return state === "open" ? "open" : "unknown";
};
