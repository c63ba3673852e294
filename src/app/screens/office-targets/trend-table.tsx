import type { OfficeTargets } from "../../../domain/targets/office-targets.ts";
import { percentDone } from "../../../domain/targets/target-standing.ts";
import { decimal, monthNumber } from "../../vi/format.ts";
import { officeTargetsVi as vi } from "../../vi/office-targets.ts";
import { targetsVi } from "../../vi/targets.ts";
import styles from "./office-targets.module.css";

/** How every target stood at the end of each month of the year. */
export const TrendTable = ({ targets }: Pick<OfficeTargets, "targets">) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: because it scrolls sideways and the keyboard must reach it
  <section class="panel scroll" aria-label={vi.trend} tabIndex={0}>
    <h2 class="panel-head strong">{vi.trend}</h2>
    <table class={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{vi.target}</th>
          {targets[0]?.trend.map(({ month }) => (
            <th key={month} scope="col">
              {vi.month(monthNumber(month))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map(({ id, measure, trend }) => (
          <tr key={id}>
            <th scope="row">{targetsVi.names[measure]}</th>
            {trend.map((point) => (
              <td key={point.month}>{wordsOf(point)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <p class="panel-text meta">{vi.trendNote}</p>
  </section>
);

const wordsOf = (point: OfficeTargets["targets"][number]["trend"][number]): string => {
  const percent = percentDone(point);
  if (percent !== null) return targetsVi.percent(percent);
  return point.state === "counted" ? decimal(point.fulfilled, 0) : vi.none;
};
