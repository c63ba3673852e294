import { postingChecks } from "../../../domain/activity/posting.ts";
import type { Day } from "../../../domain/day.ts";
import { assertNever } from "../../../domain/result.ts";
import type { TargetRow } from "../../../domain/targets/target-row.ts";
import { nearDay } from "../../vi/format.ts";
import { topicNames } from "../../vi/log.ts";
import { targetsVi } from "../../vi/targets.ts";

interface RowWords {
  readonly name: string;
  /** What it lacks, or what was found. */
  readonly said: string;
}

/** One thing that a target counts, in words. */
export const rowWords = (row: TargetRow, today: Day): RowWords => {
  switch (row.kind) {
    case "page":
      return { name: row.name, said: targetsVi.page(row, today) };
    case "month":
      return { name: targetsVi.monthName(row.month), said: targetsVi.monthFigures(row) };
    case "station":
      return { name: row.name, said: targetsVi.station(row) };
    case "point":
      return { name: row.name, said: targetsVi.point(row, postingChecks.length, today) };
    case "activity":
      return {
        name: nearDay(row.on, today),
        said: row.topics.map((topic) => topicNames[topic]).join(", "),
      };
    default:
      return assertNever(row);
  }
};
