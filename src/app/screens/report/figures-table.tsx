import styles from "./report.module.css";

interface FiguresTableProps {
  readonly caption: string;
  /** One a column; the first column names the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A few figures with their names. */
export const FiguresTable = ({ caption, heads, rows }: FiguresTableProps) => (
  <div class={styles["table"]}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) =>
            head === "" ? (
              <td key={head} />
            ) : (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, column) => (
              <td key={heads[column + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
