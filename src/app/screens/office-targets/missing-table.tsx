import { useLocation } from "preact-iso";
import type { Day, Month } from "../../../domain/day.ts";
import { officeTargetsVi as vi } from "../../vi/office-targets.ts";
import { targetsVi } from "../../vi/targets.ts";
import { rowWords } from "./lack-words.ts";
import { isMissing, type TargetOfUnits, type UnitStanding } from "./office-figures.ts";
import styles from "./office-targets.module.css";
import { unitHref } from "./target-panel.tsx";

interface MissingTableProps {
  readonly targets: readonly TargetOfUnits[];
  readonly today: Day;
  readonly month: Month;
}

const MOST_NAMED = 3;

/** «Việc cần làm để đạt 100%»: every unit that lacks something, and what; of one target alone where one is chosen. */
export const MissingTable = ({ targets, today, month }: MissingTableProps) => {
  const { path, query, route } = useLocation();
  const chosen = query["ct"] ?? "";
  const choose = (id: string) => {
    const { ct: _, ...others } = query;
    route(`${path}?${new URLSearchParams(id === "" ? others : { ...others, ct: id })}`, true);
  };
  const shown = targets
    .filter(({ target }) => chosen === "" || target.id === chosen)
    .flatMap(({ place, units }) => units.filter(isMissing).map((unit) => ({ place, unit })));
  return (
    <section class="panel" aria-label={vi.toDo}>
      <div class={`panel-head ${styles["headline"]}`}>
        <h2 class="strong">{vi.toDo}</h2>
        <select
          class="d-input"
          aria-label={vi.target}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{vi.allTargets}</option>
          {targets.map(({ place, target }) => (
            <option key={target.id} value={target.id}>
              {targetsVi.number(place)}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? (
        <p class="panel-text meta">{vi.nothingMissing}</p>
      ) : (
        <ul class={styles["todo"]}>
          {shown.map(({ place, unit }) => (
            <li key={`${place}.${unit.unit}`}>
              <a class="strong" href={unitHref(unit.unit, month)}>
                {unit.name}
              </a>
              <span class="label muted">{targetsVi.number(place)}</span>
              <span class="meta">{lackWords(unit, today)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const lackWords = ({ lacking, lackingCount }: UnitStanding, today: Day): string => {
  if (lackingCount === 0) return vi.unknown;
  const named = lacking.slice(0, MOST_NAMED).map((row) => {
    const { name, said } = rowWords(row, today);
    return vi.named(name, said);
  });
  const more = lackingCount - named.length;
  return [...named, ...(more > 0 ? [vi.moreMissing(more)] : [])].join("; ");
};
