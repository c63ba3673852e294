import type { ThemeCoverage } from "../../../domain/api-across.ts";
import { acrossVi } from "../../vi/across.ts";
import { kindNames } from "../../vi/kinds.ts";
import across from "../across/across.module.css";
import styles from "./office-coverage.module.css";
import { isGap, sumOfTheme, themeName } from "./theme-figures.ts";

interface CoverageTableProps {
  readonly coverage: ThemeCoverage;
  readonly name: string;
}

/** Themes in rows, forms in columns; a theme without anything is told in words, a form that it lacks by an empty field. */
export const CoverageTable = ({ coverage, name }: CoverageTableProps) => {
  const vi = acrossVi.themes;
  const { themes, kinds, counts, totals } = coverage;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: because it scrolls sideways and the keyboard must reach it
    <section class="panel scroll paper" aria-label={name} tabIndex={0}>
      <p class="on-paper head">{name}</p>
      <table class={`${across["table"]} ${styles["themes"]}`}>
        <thead>
          <tr>
            <th scope="col">{vi.theme}</th>
            <th scope="col" class={across["number"]}>
              {vi.total}
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" class={across["number"]}>
                {kindNames[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map((theme, at) => (
            <tr key={theme.id} class={isGap(coverage, at) ? styles["gap"] : undefined}>
              <th scope="row">
                {themeName(theme)}
                {isGap(coverage, at) && <span class={styles["why"]}>{vi.gap}</span>}
              </th>
              <td class={across["number"]}>
                <b>{sumOfTheme(coverage, at)}</b>
              </td>
              {(counts[at] ?? []).map((count, column) => (
                <td key={kinds[column]} class={`${across["number"]} ${count === 0 ? styles["none"] : ""}`}>
                  {count === 0 ? "–" : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{vi.each}</th>
            <td class={across["number"]}>
              <b>{totals.reduce((sum, count) => sum + count, 0)}</b>
            </td>
            {totals.map((count, at) => (
              <td key={kinds[at]} class={across["number"]}>
                {count}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
