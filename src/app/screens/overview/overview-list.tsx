import { useState } from "preact/hooks";
import type { Overview } from "../../../domain/api.ts";
import type { OverviewSpan } from "../../../domain/api-overview.ts";
import { matchesSearch } from "../../../domain/text.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { Tally } from "../../components/tally.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { overviewVi } from "../../vi/overview.ts";
import { cellName, supervisionVi } from "../../vi/supervision.ts";
import { useQueue } from "../review/queue-context.ts";
import { AcrossLinks } from "./across-links.tsx";
import { CellMark } from "./cell-mark.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { Legend } from "./legend.tsx";
import {
  contactNotes,
  isRecent,
  type OverviewRow,
  percentOf,
  type SortOrder,
  totalOf,
  urgings,
} from "./overview-figures.ts";
import { percentSegments } from "./percent-tally.tsx";
import type { ShownColumn } from "./shown-columns.ts";
import { linkMonth, trendWords } from "./span-words.ts";
import { unitWord } from "./unit-words.ts";

interface OverviewListProps {
  readonly overview: Overview;
  readonly span: OverviewSpan;
  /** As they are shown: filtered and in order. */
  readonly rows: readonly OverviewRow[];
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
  readonly columns: readonly ShownColumn[];
}

/** From so many units on a phone is searched rather than scrolled. */
const MANY = 8;

/** The overview on a phone: one row a unit, its cells in the order of the columns. */
export const OverviewList = ({ overview, span, rows, columns, order, onOrder }: OverviewListProps) => {
  const [words, setWords] = useState("");
  const found = rows.filter(({ name }) => matchesSearch(name, words));
  return (
    <>
      <Summary overview={overview} span={span} />
      <SortChoice overview={overview} order={order} onOrder={onOrder} />
      {overview.rows.length > MANY && (
        <div class="sorting">
          <TextField label={overviewVi.search} type="search" value={words} onInput={setWords} />
        </div>
      )}
      <UnitList overview={overview} rows={found} columns={columns} />
      <Group>
        <AcrossLinks isShort />
      </Group>
    </>
  );
};

/** One row a unit with its squares, and what they mean. */
export const UnitList = ({
  overview,
  rows,
  columns,
}: Pick<OverviewListProps, "overview" | "rows" | "columns">) => (
  <>
    <ColumnHeads columns={columns} />
    <ul class="group">
      {rows.map((row) => (
        <UnitRow key={row.unit} row={row} columns={columns} overview={overview} />
      ))}
    </ul>
    <Legend />
  </>
);

const Summary = ({ overview, span }: Pick<OverviewListProps, "overview" | "span">) => {
  const { total: waiting } = useQueue();
  const total = totalOf(overview.rows);
  const percent = percentOf(total) ?? 0;
  const trend = trendWords(span, total, overview.before, overview.today);

  return (
    <div class="big-t">
      <Tally
        segments={percentSegments(percent)}
        size={84}
        text={`${percent}%`}
        label={supervisionVi.percentName(percent)}
      />
      <div class="grow">
        <p class="head">{overviewVi.total(total.done, total.due)}</p>
        {trend && <p class="meta">{trend.change}</p>}
        <p class="meta">{overviewVi.waiting(waiting)}</p>
        <a class="meta held" href={`/don-doc?ky=${span}`}>
          {overviewVi.behindCount(urgings(overview).length)}
        </a>
      </div>
    </div>
  );
};

const SortChoice = ({
  overview,
  order,
  onOrder,
}: Pick<OverviewListProps, "overview" | "order" | "onOrder">) => {
  const { units } = useAccount();
  const [first] = overview.rows;
  const word = first ? unitWord(units, first.unit, overview.today) : "";

  return (
    <div class="sorting">
      <Segmented
        label={overviewVi.sort}
        options={[
          { value: "slow", label: overviewVi.slowestFirst },
          { value: "name", label: supervisionVi.byName(word) },
        ]}
        selected={order}
        onChange={onOrder}
      />
    </div>
  );
};

interface UnitRowProps extends Pick<OverviewListProps, "overview" | "columns"> {
  readonly row: OverviewRow;
}

const UnitRow = ({ row, columns, overview }: UnitRowProps) => {
  const { unit } = useAccount();
  const percent = percentOf(row);
  const figure = percent === null ? supervisionVi.noPercent : `${percent}%`;
  const notes = isRecent(overview.month, overview.today)
    ? contactNotes(row, overview.today, unit.timeZone)
    : [];

  return (
    <li>
      <a
        class="item unit-row"
        href={`/tong-quan/${row.unit}?thang=${linkMonth(overview.month, overview.today)}`}
      >
        <span class="grow">
          <span class="row">
            <span class="strong grow">{row.name}</span>
            <span class="strong">{figure}</span>
          </span>
          <span class="sq">
            {columns.map((column) => {
              const cell = column.cellOf(row);
              return cell ? (
                <span key={column.key} class={`mx ${cell.state}`}>
                  <span class="vh">{cellName(row.name, column.title, cell)}</span>
                  <span class="mark" aria-hidden="true">
                    <CellMark cell={cell} room={column.short === undefined ? "wide" : "least"} />
                  </span>
                </span>
              ) : (
                <span key={column.key} />
              );
            })}
          </span>
          {notes.length > 0 && <span class="notes">{notes.map(({ full }) => full).join(" · ")}</span>}
        </span>
        <Icon name="caret-right" size="s" />
      </a>
    </li>
  );
};
