import type { MoneySums } from "../../../domain/funding/funding-sums.ts";
import { dong, fundingVi as vi } from "../../vi/funding.ts";
import styles from "./papers.module.css";

/** The year in three figures and a bar; more than planned is said, in the colour of a hint. */
export const FundingTotal = ({ sums: { plannedDong, usedDong, leftDong } }: { readonly sums: MoneySums }) => (
  <section class={styles["total"]} aria-label={vi.title}>
    <dl>
      <div>
        <dt>{vi.planned}</dt>
        <dd>{dong(plannedDong)}</dd>
      </div>
      <div>
        <dt>{vi.used}</dt>
        <dd>{dong(usedDong)}</dd>
      </div>
      {leftDong >= 0 && (
        <div>
          <dt>{vi.left}</dt>
          <dd>{dong(leftDong)}</dd>
        </div>
      )}
    </dl>
    {plannedDong > 0 && (
      <progress max={plannedDong} value={Math.min(usedDong, plannedDong)} aria-hidden="true" />
    )}
    {leftDong < 0 && plannedDong > 0 && <p class="tone-attn">{vi.over(dong(-leftDong))}</p>}
  </section>
);
