import { useMemo } from "preact/hooks";
import type { Plan } from "../../../domain/plan.ts";
import { Button } from "../../components/button.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { TextField } from "../../components/text-field.tsx";
import { planReaderVi as vi } from "../../vi/plan-reader.ts";
import styles from "./plan.module.css";
import { type PlanSection, searchPlan } from "./plan-paragraphs.ts";
import { PlanSections } from "./plan-sections.tsx";
import { useClauseFigures } from "./use-clause-figures.ts";

export type TextSize = keyof typeof vi.sizes;

const SIZES = Object.keys(vi.sizes) as readonly TextSize[];

interface PlanReaderProps {
  readonly plan: Plan;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly size: TextSize;
  readonly onSize: (size: TextSize) => void;
}

export const PlanReader = ({ plan, words, onWords, size, onSize }: PlanReaderProps) => {
  const { sections, places, paragraphs } = useMemo(() => searchPlan(plan, words), [plan, words]);
  const figures = useClauseFigures(plan);
  const isSearching = words.trim() !== "";
  return (
    <>
      <div class={styles["tools"]}>
        <TextField label={vi.search} type="search" value={words} onInput={onWords} />
        <p class="hint" role="status">
          {isSearching ? vi.found(places, paragraphs) : ""}
        </p>
        <p class="lb">{vi.size}</p>
        <Segmented
          label={vi.size}
          options={SIZES.map((value) => ({ value, label: vi.sizes[value] }))}
          selected={size}
          onChange={onSize}
        />
        {!isSearching && <Contents sections={sections} />}
      </div>
      <article class={`${styles["text"]} ${styles[size]}`}>
        {!isSearching && <PlanHead plan={plan} />}
        <PlanSections sections={sections} words={words} figures={figures} planId={plan.id} />
        {!isSearching && <PlanFoot plan={plan} />}
      </article>
      {!isSearching && (
        <div class={styles["tools"]}>
          <Button variant="secondary" icon="file-text" onClick={() => window.print()}>
            {vi.print}
          </Button>
        </div>
      )}
    </>
  );
};

/** Leads to each section; addresses with a mark would be another page for the router. */
const Contents = ({ sections }: { readonly sections: readonly PlanSection[] }) => (
  <details class={styles["contents"]}>
    <summary>{vi.contents}</summary>
    <ul>
      {sections.map(({ id, heading }) => (
        <li key={id}>
          <button type="button" onClick={() => document.getElementById(id)?.scrollIntoView()}>
            {heading}
          </button>
        </li>
      ))}
    </ul>
  </details>
);

const PlanHead = ({ plan: { text } }: { readonly plan: Plan }) => (
  <header class={styles["head"]}>
    <p>{text.issuingBody}</p>
    <p class="meta">{[text.number ?? text.numberPlaceholder, text.date ?? ""].filter(Boolean).join(" · ")}</p>
    <p class={styles["type"]}>{text.type}</p>
    <h2 class="title">{text.title}</h2>
  </header>
);

const PlanFoot = ({ plan: { text } }: { readonly plan: Plan }) => (
  <footer class={styles["signed"]}>
    <div>
      <p>{text.recipientsHeading}</p>
      {text.recipients.map((line) => (
        <p key={line} class="meta">
          {line}
        </p>
      ))}
    </div>
    <div class={styles["signature"]}>
      {[...text.signature, text.signerName ?? ""].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  </footer>
);
