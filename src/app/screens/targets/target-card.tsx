import { useId } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { Tally } from "../../components/tally.tsx";
import { targetsVi as vi } from "../../vi/targets.ts";
import type { OwnRows } from "./read-unit-rows.ts";
import { figureOf, lackingWords, ratioOf, segmentsOf } from "./target-words.ts";
import styles from "./targets.module.css";
import type { UnitTarget } from "./use-targets.ts";

interface TargetCardProps {
  readonly target: UnitTarget;
  readonly rows: OwnRows;
  readonly href: string;
}

/** One target: a square with a side for each thing counted, the figure, and what is missing. Opens its records. */
export const TargetCard = ({ target: { place, standing }, rows, href }: TargetCardProps) => {
  const id = useId();
  const [ratio, lacking] = [ratioOf(standing), lackingWords(standing)];
  const name = vi.names[standing.measure];
  return (
    <section aria-labelledby={id}>
      <a class={styles["card"]} href={href}>
        <Tally segments={segmentsOf(standing, rows)} text={standing.state === "met" ? undefined : null} />
        <span class={`grow ${styles["words"]}`}>
          <span class="label muted" id={id}>
            {vi.number(place)}
          </span>
          <span class="strong">{name}</span>
          <span class={styles["figure"]}>
            <span class="title">{figureOf(standing)}</span>
            {ratio !== null && <span class="meta">{ratio}</span>}
          </span>
          {lacking !== null && <span class="meta">{lacking}</span>}
          {standing.state === "met" && (
            <span class="st done-bg bare">
              <Icon name="check" />
              {vi.met}
            </span>
          )}
        </span>
        <Icon name="caret-right" size="s" />
      </a>
    </section>
  );
};
