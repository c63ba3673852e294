import { LabelledLines } from "../../components/labelled-lines.tsx";
import styles from "./plan.module.css";
import type { PlanSection } from "./plan-paragraphs.ts";

/** The text itself, section by section. */
export const PlanSections = ({ sections }: { readonly sections: readonly PlanSection[] }) => (
  <>
    {sections.map(({ heading, paragraphs }) => (
      <section key={heading}>
        <h3 class="head">{heading}</h3>
        {paragraphs.map(({ id, text, cells }) => (
          <div key={id} id={id} class={styles["paragraph"]}>
            <p>{text}</p>
            {cells && <LabelledLines facts={cells} />}
          </div>
        ))}
      </section>
    ))}
  </>
);
