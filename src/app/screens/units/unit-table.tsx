import { type UnitId, unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { unitsVi } from "../../vi/units.ts";
import { nameIn } from "./unit-names.ts";
import { timeInWords } from "./unit-panel.tsx";
import type { TreeRow } from "./unit-tree.ts";

interface UnitTableProps {
  readonly rows: readonly TreeRow[];
  readonly chosen: UnitId | null;
  readonly onChoose: (unit: UnitId) => void;
}

/** The tree as a table: who stands below whom is seen by how far the name is set in. */
export const UnitTable = ({ rows, chosen, onChoose }: UnitTableProps) => (
  <section class="panel scroll" aria-label={unitsVi.list}>
    <table class="lst accounts units">
      <thead>
        <tr>
          {Object.values(unitsVi.columns).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.unit.id} row={row} isChosen={row.unit.id === chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
    {rows.length === 0 && <p class="meta panel-text">{unitsVi.none}</p>}
  </section>
);

interface RowProps {
  readonly row: TreeRow;
  readonly isChosen: boolean;
  readonly onChoose: (unit: UnitId) => void;
}

const Row = ({ row: { unit, tenure, depth }, isChosen, onChoose }: RowProps) => {
  const { units } = useAccount();
  const nameOf = nameIn(units, tenure.from);
  return (
    <tr aria-current={isChosen ? "true" : undefined}>
      <th scope="row" data-depth={depth}>
        <button type="button" class="meta-s choose" onClick={() => onChoose(unit.id)}>
          {unitNameOn(unit, tenure.from)}
        </button>
      </th>
      <td class="muted">{tenure.code}</td>
      <td class="muted">{timeInWords(tenure.from, tenure.to)}</td>
      <td>{unit.predecessors.map(nameOf).join(", ")}</td>
    </tr>
  );
};
