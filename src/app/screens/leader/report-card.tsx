import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { decimal, monthOfYear } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";

const vi = leaderVi.report;

/** The month's figures with one tap to the report; it says that the signature stands on paper. */
export const ReportCard = ({ glance: { month, figures } }: { readonly glance: Glance }) => (
  <section class={styles["card"]} aria-label={vi.title(monthOfYear(month))}>
    <div>
      <span class="ic sent-bg">
        <Icon name="file-doc" />
      </span>
      <div class="grow">
        <h2 class="head">{vi.title(monthOfYear(month))}</h2>
        <p class="meta">{vi.sums(figures.activities, figures.photos, decimal(figures.people))}</p>
        <p class="meta">{vi.onPaper}</p>
      </div>
    </div>
    <Button href={`/bao-cao?thang=${month}`}>{vi.open}</Button>
  </section>
);
