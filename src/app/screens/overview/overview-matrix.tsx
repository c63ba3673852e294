import { useLocation } from "preact-iso";
import type { Overview } from "../../../domain/api.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { overviewVi } from "../../vi/overview.ts";
import { cellName, columnQuota, supervisionVi } from "../../vi/supervision.ts";
import { CellMark } from "./cell-mark.tsx";
import {
  contactNotes,
  latestActivity,
  type OverviewRow,
  percentOf,
  type SortOrder,
  sortedRows,
} from "./overview-figures.ts";
import { PercentTally } from "./percent-tally.tsx";
import { kindsOfUnits } from "./unit-words.ts";
import { useMatrixKeys } from "./use-matrix-keys.ts";

interface OverviewMatrixProps {
  readonly overview: Overview;
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
}

/** The matrix of units and tasks. One tab stop; every cell leads to that unit's records. */
export const OverviewMatrix = ({ overview, order, onOrder }: OverviewMatrixProps) => {
  const { units } = useAccount();
  const { route } = useLocation();
  const rows = sortedRows(overview.rows, order);
  const { cellProps, handleKeyDown } = useMatrixKeys(rows.length, overview.columns.length + 1);
  const unitHref = (row: OverviewRow) => `/tong-quan/${row.unit}?thang=${overview.month}`;
  const unitsWord = kindsOfUnits(
    units,
    overview.rows.map((row) => row.unit),
    overview.today,
  );

  return (
    <table class="mxt">
      <thead>
        <tr>
          <th scope="col" class="nm">
            <button
              type="button"
              class="sort"
              aria-label={supervisionVi.sortButton(unitsWord, supervisionVi.orders[order])}
              onClick={() => onOrder(order === "name" ? "slow" : "name")}
            >
              {unitsWord}
              <Icon name="arrow-down" size="xs" />
            </button>
          </th>
          {overview.columns.map((column) => (
            <th key={column.task} scope="col">
              {column.title}
              <span>{columnQuota(column)}</span>
            </th>
          ))}
          <th scope="col" class="pc">
            {overviewVi.wholeMonth}
            <span>{overviewVi.shareOfWork}</span>
          </th>
          <th scope="col" class="la">
            {overviewVi.latest}
            <span>{overviewVi.latestWhat}</span>
          </th>
          <th scope="col" class="co">
            {supervisionVi.devices}
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={handleKeyDown}>
        {rows.map((row, rowAt) => (
          <tr key={row.unit}>
            <th scope="row">
              <a href={unitHref(row)} {...cellProps(rowAt, 0)}>
                {row.name}
              </a>
            </th>
            {overview.columns.map((column, at) => {
              const cell = row.cells[at];
              return (
                <td key={column.task}>
                  {cell ? (
                    <button
                      type="button"
                      class={`mx ${cell.state}`}
                      aria-label={cellName(row.name, column.title, cell)}
                      onClick={() => route(`${unitHref(row)}&viec=${encodeURIComponent(column.task)}`)}
                      {...cellProps(rowAt, at + 1)}
                    >
                      <CellMark cell={cell} />
                    </button>
                  ) : (
                    <span class="vh">{supervisionVi.notTheirs}</span>
                  )}
                </td>
              );
            })}
            <RowEnd row={row} overview={overview} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface RowEndProps {
  readonly row: OverviewRow;
  readonly overview: Overview;
}

const RowEnd = ({ row, overview: { today } }: RowEndProps) => {
  const { unit } = useAccount();
  const latest = latestActivity(row, today);
  const notes = contactNotes(row, today, unit.timeZone);

  return (
    <>
      <td class="pc">
        <PercentTally percent={percentOf(row)} />
      </td>
      <td class={latest.isLong ? "meta la long" : "meta la"}>{latest.text}</td>
      <td class="co">
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </td>
    </>
  );
};
