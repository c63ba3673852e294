import type { Procedure } from "../../../domain/posting/procedure.ts";
import { fullDay } from "../../vi/format.ts";
import { proceduresVi } from "../../vi/posting-procedures.ts";
import styles from "./posting.module.css";

interface ProcedureRowProps {
  readonly procedure: Procedure;
  readonly onOpen: (procedure: Procedure) => void;
}

/** Drawn by the browser only when it comes near the screen. */
export const ProcedureRow = ({ procedure, onOpen }: ProcedureRowProps) => (
  <li class={styles["row"]}>
    <button class="item" type="button" onClick={() => onOpen(procedure)}>
      <span class="grow">
        <span class="strong lines2">{procedure.name}</span>
        <span class="meta">{factsOf(procedure)}</span>
      </span>
    </button>
  </li>
);

const factsOf = ({ code, decisionNumber, effectiveOn, endsOn }: Procedure): string =>
  [
    code,
    decisionNumber && proceduresVi.decision(decisionNumber),
    endsOn ? proceduresVi.ended(fullDay(endsOn)) : effectiveOn && proceduresVi.from(fullDay(effectiveOn)),
  ]
    .filter(Boolean)
    .join(" · ");
