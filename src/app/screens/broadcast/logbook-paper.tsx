import type { Logbook, LogbookRow } from "../../../domain/broadcast/logbook.ts";
import { lastDayOf, type Month } from "../../../domain/day.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { logbookVi } from "../../vi/broadcast.ts";
import { fullDay, monthTitle } from "../../vi/format.ts";
import styles from "./logbook.module.css";
import { remarkOf } from "./remark-of.ts";

const vi = logbookVi.paper;

interface LogbookPaperProps {
  readonly month: Month;
  readonly book: Logbook;
  readonly rows: readonly LogbookRow[];
  readonly responsible: string;
}

/** The page as the paper book has it, A4 across; only printing shows it. Names under the signatures stay for the pen. */
export const LogbookPaper = ({ month, book, rows }: LogbookPaperProps) => {
  const { unit } = useAccount();
  const { columns } = vi;
  const sums = logbookVi.sum(book.issues, book.airings, book.minutes);
  return (
    <div class={styles["paper"]}>
      <p>{unitNameOn(unit, lastDayOf(month))}</p>
      <h2>{vi.title}</h2>
      <p class={styles["middle"]}>{monthTitle(month)}</p>
      <table>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.activity} ${index}`}>
              <td>{fullDay(row.on)}</td>
              <td>{row.at ?? ""}</td>
              <td>{row.issue ?? ""}</td>
              <td>{row.title}</td>
              <td>{row.state === "aired" ? row.minutes : ""}</td>
              <td>{row.clusters.join(", ")}</td>
              <td>{row.approver}</td>
              <td>{row.announcer}</td>
              <td>{remarkOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {vi.total(sums)}
        {book.missed > 0 && ` · ${logbookVi.missedSum(book.missed)}`}
      </p>
      <div class={styles["signatures"]}>
        {[vi.keeper, vi.approver].map((who) => (
          <p key={who}>
            <b>{who}</b>
            {vi.sign}
          </p>
        ))}
      </div>
    </div>
  );
};
