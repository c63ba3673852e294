import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Overview } from "../../../domain/api.ts";
import type { SpanKind } from "../../../domain/api-overview.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { overviewVi } from "../../vi/overview.ts";
import { cellName, columnQuota, supervisionVi } from "../../vi/supervision.ts";
import { CellMark } from "./cell-mark.tsx";
import { ContactMarks } from "./contact-marks.tsx";
import {
  contactNotes,
  isRecent,
  latestActivity,
  type OverviewRow,
  percentOf,
  type SortOrder,
} from "./overview-figures.ts";
import { PercentTally } from "./percent-tally.tsx";
import type { ShownColumn } from "./shown-columns.ts";
import { linkMonth } from "./span-words.ts";
import { kindsOfUnits } from "./unit-words.ts";
import { useGrowing } from "./use-growing.ts";
import { type MatrixCellWiring, useMatrixKeys } from "./use-matrix-keys.ts";

interface OverviewMatrixProps {
  readonly overview: Overview;
  /** As they are shown: filtered and in order. */
  readonly rows: readonly OverviewRow[];
  readonly kind: SpanKind;
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
  readonly columns: readonly ShownColumn[];
}

/** The matrix of units and tasks. One tab stop; every cell leads to that unit's records. */
export const OverviewMatrix = ({ overview, rows, kind, columns, order, onOrder }: OverviewMatrixProps) => {
  const { cellProps, handleKeyDown } = useMatrixKeys(rows.length, columns.length + 1);
  const drawn = useGrowing(rows.length);

  return (
    <table class="mxt">
      <MatrixHead overview={overview} kind={kind} columns={columns} order={order} onOrder={onOrder} />
      <tbody onKeyDown={handleKeyDown}>
        {rows.slice(0, drawn).map((row, rowAt) => (
          <MatrixRow
            key={row.unit}
            {...{ row, rowAt, overview, columns, cellProps, rowCount: rows.length }}
          />
        ))}
      </tbody>
    </table>
  );
};

interface MatrixRowProps extends Pick<OverviewMatrixProps, "overview" | "columns"> {
  readonly row: OverviewRow;
  readonly rowAt: number;
  readonly rowCount: number;
  readonly cellProps: (row: number, column: number) => MatrixCellWiring;
}

const MatrixRow = ({ row, rowAt, rowCount, overview, columns, cellProps }: MatrixRowProps) => {
  const { route } = useLocation();
  const href = `/tong-quan/${row.unit}?thang=${linkMonth(overview.month, overview.today)}`;
  // Kept while more rows come below: what stands already is not compared again. Of the wiring, only its place matters.
  return useMemo(
    () => (
      <tr>
        <th scope="row">
          <a href={href} {...cellProps(rowAt, 0)}>
            {row.name}
          </a>
        </th>
        {columns.map((column, at) => (
          <td key={column.key}>
            <MatrixCell
              row={row}
              column={column}
              onOpen={() =>
                route(column.hrefOf?.(row) ?? `${href}${column.column ? `&viec=${column.key}` : ""}`)
              }
              cellProps={cellProps(rowAt, at + 1)}
            />
          </td>
        ))}
        <RowEnd row={row} overview={overview} />
      </tr>
    ),
    [row, rowAt, rowCount, overview, columns, href],
  );
};

type MatrixHeadProps = Omit<OverviewMatrixProps, "rows">;

const MatrixHead = ({ overview, kind, columns, order, onOrder }: MatrixHeadProps) => {
  const { units } = useAccount();
  const ids = overview.rows.map((row) => row.unit);
  const unitsWord = kindsOfUnits(units, ids, overview.today);
  const sorted = (by: SortOrder) => (order === by ? "ascending" : undefined);

  return (
    <thead>
      <tr>
        <th scope="col" class="nm" aria-sort={sorted("name")}>
          <button
            type="button"
            class="sort"
            aria-label={supervisionVi.sortButton(unitsWord, supervisionVi.orders[order])}
            onClick={() => onOrder(order === "name" ? "slow" : "name")}
          >
            {unitsWord}
            {order === "name" && <Icon name="arrow-down" size="xs" />}
          </button>
        </th>
        {columns.map((column) => (
          <ColumnHead key={column.key} shown={column} />
        ))}
        <th scope="col" class="pc" aria-sort={sorted("slow")}>
          <button type="button" class="sort" onClick={() => onOrder("slow")}>
            {overviewVi.span.whole[kind]}
            {order === "slow" && <Icon name="arrow-down" size="xs" />}
          </button>
          <span>{overviewVi.shareOfWork}</span>
        </th>
        <th scope="col" class="la" aria-sort={sorted("idle")}>
          <button type="button" class="sort" onClick={() => onOrder("idle")}>
            {overviewVi.latest}
            {order === "idle" && <Icon name="arrow-down" size="xs" />}
          </button>
          <span>{overviewVi.latestWhat}</span>
        </th>
        <th scope="col" class="co">
          {supervisionVi.devices}
          <span>{supervisionVi.contact}</span>
        </th>
      </tr>
    </thead>
  );
};

const ColumnHead = ({ shown: { title, head, headHref, under, column } }: { readonly shown: ShownColumn }) => (
  <th scope="col" title={title}>
    <b>{headHref === undefined ? head : <a href={headHref}>{head}</a>}</b>
    <span>{under ?? (column ? columnQuota(column) : supervisionVi.otherTasksQuota)}</span>
  </th>
);

interface MatrixCellProps {
  readonly row: OverviewRow;
  readonly column: ShownColumn;
  readonly onOpen: () => void;
  readonly cellProps: MatrixCellWiring;
}

const MatrixCell = ({ row, column, onOpen, cellProps }: MatrixCellProps) => {
  const cell = column.cellOf(row);
  if (!cell) return <span class="vh">{supervisionVi.notTheirs}</span>;
  return (
    <button
      type="button"
      class={`mx ${cell.state}`}
      aria-label={cellName(row.name, column.title, cell)}
      onClick={onOpen}
      {...cellProps}
    >
      <CellMark cell={cell} room={column.short === undefined ? "wide" : "narrow"} />
    </button>
  );
};

interface RowEndProps {
  readonly row: OverviewRow;
  readonly overview: Overview;
}

const RowEnd = ({ row, overview: { today, month } }: RowEndProps) => {
  const { unit } = useAccount();
  const latest = latestActivity(row, today);
  const notes = isRecent(month, today) ? contactNotes(row, today, unit.timeZone) : [];

  return (
    <>
      <td class="pc">
        <PercentTally percent={percentOf(row)} />
      </td>
      <td class={latest.isLong ? "meta la long" : "meta la"}>{latest.text}</td>
      <td class="co">
        <ContactMarks notes={notes} />
      </td>
    </>
  );
};
