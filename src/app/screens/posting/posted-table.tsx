import type { FieldStanding } from "../../../domain/posting/point-standing.ts";
import { standingOf } from "../../../domain/posting/point-standing.ts";
import type { Procedure } from "../../../domain/posting/procedure.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { postingVi } from "../../vi/posting.ts";
import { postingPrintVi } from "../../vi/posting-print.ts";
import type { PostingPoint } from "./posting-books.ts";
import styles from "./print.module.css";

const vi = postingPrintVi.list;

interface PostedTableProps {
  readonly point: PostingPoint;
  readonly procedures: readonly Procedure[];
}

/** What hangs at the point today, field by field, with the decision by which each sheet was hung. */
export const PostedTable = ({ point, procedures }: PostedTableProps) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const today = diary.today();
  const fields = standingOf(procedures, point.book, today).fields.flatMap((field) => {
    const sheets = field.sheets.filter(({ procedure }) => point.book.slots.get(procedure.key)?.isPosted);
    return sheets.length === 0 ? [] : [{ ...field, sheets }];
  });
  const count = fields.reduce((sum, { sheets }) => sum + sheets.length, 0);
  if (count === 0) return <EmptyState art="file-text" {...vi.none} />;

  return (
    <article class={styles["paper"]}>
      <p>{unitNameOn(unit, today)}</p>
      <h2>{vi.head}</h2>
      <p>{vi.at(point.name)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: because what scrolls sideways must scroll by keys too */}
      <section class={styles["scroll"]} aria-label={vi.head} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {Object.values(vi.columns).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {fields.map((field) => (
            <FieldRows key={field.key} field={field} point={point} />
          ))}
        </table>
      </section>
      <p>{vi.count(count)}</p>
      <p>{vi.printedOn(fullDay(today))}</p>
    </article>
  );
};

interface FieldRowsProps {
  readonly field: FieldStanding;
  readonly point: PostingPoint;
}

const FieldRows = ({ field, point }: FieldRowsProps) => (
  <tbody>
    <tr>
      <th colSpan={Object.keys(vi.columns).length} scope="rowgroup">
        {field.name === "" ? postingVi.field.unknown : field.name}
      </th>
    </tr>
    {field.sheets.map(({ procedure }, index) => {
      const slot = point.book.slots.get(procedure.key);
      return (
        <tr key={procedure.key}>
          <td>{index + 1}</td>
          <td>{procedure.code}</td>
          <td>{procedure.name}</td>
          <td>{vi.of(slot?.decisionNumber ?? "", slot?.decisionOn ? fullDay(slot.decisionOn) : "")}</td>
          <td>{slot?.postedOn ? fullDay(slot.postedOn) : ""}</td>
        </tr>
      );
    })}
  </tbody>
);
