import { Icon } from "../../components/icon.tsx";
import styles from "./papers.module.css";

interface PaperFactsProps {
  readonly title: string;
  /** Label and what stands under it; what is blank is left out. */
  readonly facts: readonly (readonly [label: string, said: string])[];
  readonly link: string | null;
}

export const PaperFacts = ({ title, facts, link }: PaperFactsProps) => (
  <div class={styles["facts"]}>
    <h2>{title}</h2>
    <dl>
      {facts
        .filter(([, said]) => said !== "")
        .map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
    {link !== null && (
      <a href={link} target="_blank" rel="noopener noreferrer">
        <Icon name="link" size="s" />
        {link}
      </a>
    )}
  </div>
);
