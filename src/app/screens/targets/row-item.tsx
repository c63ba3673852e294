import { postingChecks } from "../../../domain/activity/posting.ts";
import type { RecordId } from "../../../domain/change.ts";
import type { StationId } from "../../../domain/registers/station-section.ts";
import { assertNever } from "../../../domain/result.ts";
import type { TargetRow } from "../../../domain/targets/target-row.ts";
import type { TargetSpan, UnitRows } from "../../../domain/targets/unit-rows.ts";
import { ItemRow } from "../../components/item-row.tsx";
import { activityTitle } from "../../vi/activity-title.ts";
import { nearDay } from "../../vi/format.ts";
import { topicNames } from "../../vi/log.ts";
import { targetsVi as vi } from "../../vi/targets.ts";
import type { Opened } from "./opened-sheet.tsx";

interface RowItemProps {
  readonly row: TargetRow;
  readonly rows: UnitRows;
  readonly span: TargetSpan;
  readonly onOpen: (opened: Opened) => void;
}

/** One thing that is counted: what it lacks, and the way to where that is written. Child of a `Group`. */
export const RowItem = ({ row, rows, span: { today }, onOpen }: RowItemProps) => {
  const icon = row.gap === null ? "check-square-fill" : "square";
  switch (row.kind) {
    case "page":
      return (
        <ItemRow
          title={row.name}
          meta={vi.page(row, today)}
          icon={icon}
          onClick={() => onOpen({ kind: "page", id: row.id as RecordId })}
        />
      );
    case "month":
      return (
        <ItemRow
          title={vi.monthName(row.month)}
          meta={vi.monthFigures(row)}
          icon={icon}
          onClick={() => onOpen({ kind: "month", month: row.month })}
        />
      );
    case "station":
      return (
        <ItemRow
          title={row.name}
          meta={vi.station(row)}
          icon={icon}
          onClick={() => onOpen({ kind: "station", id: row.id as StationId, name: row.name })}
        />
      );
    case "point":
      return (
        <ItemRow
          title={row.name}
          meta={vi.point(row, postingChecks.length, today)}
          icon={icon}
          href={`/niem-yet/${row.id}`}
        />
      );
    case "activity": {
      const found = rows.activities.find(({ id }) => id === row.id);
      const topics = row.topics.map((topic) => topicNames[topic]);
      return (
        <ItemRow
          title={found ? activityTitle(found.activity, null, null) : vi.activities}
          meta={[nearDay(row.on, today), ...topics].join(" · ")}
          icon="notebook"
          href={`/ban-ghi/${row.id}`}
        />
      );
    }
    default:
      return assertNever(row);
  }
};
