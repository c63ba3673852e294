import { Icon } from "../../components/icon.tsx";
import { factsVi } from "../../vi/activity-facts.ts";
import type { Fact } from "./fact.ts";
import styles from "./fact-list.module.css";
import type { MarkedFact } from "./marked-facts.ts";

interface FactListProps {
  readonly facts: readonly (Fact | MarkedFact)[];
}

/** Labels and lines; what was changed since a verdict says so, with what it said before. */
export const FactList = ({ facts }: FactListProps) => (
  <dl class="f">
    {facts.map((said) => (
      <div key={said.label} class="fact">
        <dt>{said.label}</dt>
        <dd>
          {said.lines.map((line) => (
            <p key={line}>{said.areLinks ? <WebLink url={line} /> : line}</p>
          ))}
          {"former" in said && said.former !== null && (
            <Former lines={said.former} isGone={said.lines.length === 0} />
          )}
        </dd>
      </div>
    ))}
  </dl>
);

interface FormerProps {
  readonly lines: readonly string[];
  /** Nothing is said any more. */
  readonly isGone: boolean;
}

const Former = ({ lines, isGone }: FormerProps) => (
  <div class={styles["former"]}>
    <span class="st attn-bg">
      <Icon name="pencil-simple" size="s" />
      {isGone ? factsVi.removed : factsVi.changed}
    </span>
    {lines.length === 0 ? (
      <p>{factsVi.saidNothing}</p>
    ) : (
      <>
        <p>{factsVi.before}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </>
    )}
  </div>
);

// Addresses come from other people: only http(s) is let in by the schema, and the page opened learns nothing of ours.
const WebLink = ({ url }: { readonly url: string }) => (
  <a href={url} target="_blank" rel="noopener noreferrer">
    {url}
  </a>
);
