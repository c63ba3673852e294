import type { ClauseId } from "../../../domain/task.ts";
import { planReaderVi } from "../../vi/plan-reader.ts";
import { MarkedText } from "./marked-text.tsx";
import styles from "./plan.module.css";
import type { Paragraph, PlanSection } from "./plan-paragraphs.ts";
import type { ClauseFigures } from "./use-clause-figures.ts";

interface PlanSectionsProps {
  readonly sections: readonly PlanSection[];
  /** What is sought, to be marked. */
  readonly words: string;
  /** How much the unit did for each sentence; undefined while it is counted, or where there is no unit to count for. */
  readonly figures: ClauseFigures | undefined;
  readonly planId: string;
}

/** The text itself, section by section. */
export const PlanSections = ({ sections, ...rest }: PlanSectionsProps) => (
  <>
    {sections.map(({ id, heading, part, note, paragraphs }) => (
      <section key={id} id={id}>
        {part !== undefined && <p class={styles["part"]}>{part}</p>}
        <h2 class="head">{heading}</h2>
        {note !== undefined && <p class={styles["note"]}>{note}</p>}
        {paragraphs.map((paragraph) => (
          <PlanParagraph key={paragraph.id} paragraph={paragraph} {...rest} />
        ))}
      </section>
    ))}
  </>
);

type PlanParagraphProps = Omit<PlanSectionsProps, "sections"> & { readonly paragraph: Paragraph };

const PlanParagraph = ({ paragraph, words, figures, planId }: PlanParagraphProps) => {
  const { id, text, isHeading = false, cells = [] } = paragraph;
  return (
    <div id={id} class={styles["paragraph"]}>
      <p class={isHeading ? styles["strong"] : undefined}>
        <MarkedText text={text} words={words} />
      </p>
      {cells.length > 0 && (
        <dl>
          {cells.map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              {lines.map((line) => (
                <dd key={line}>
                  <MarkedText text={line} words={words} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      <WorkLink id={id} planId={planId} figure={figures?.get(id)} />
    </div>
  );
};

interface WorkLinkProps {
  readonly id: ClauseId;
  readonly planId: string;
  readonly figure: { readonly isTheme: boolean; readonly count: number } | undefined;
}

const WorkLink = ({ id, planId, figure }: WorkLinkProps) =>
  figure && (
    <a class={styles["work"]} href={`/ke-hoach/${planId}/${id}`}>
      {planReaderVi.clause.work(figure.isTheme, figure.count)}
    </a>
  );
