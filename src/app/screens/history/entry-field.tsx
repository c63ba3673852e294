import type { Json } from "../../../domain/canonical-json.ts";
import type { HistoryField } from "../../../domain/record-history.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { historyVi } from "../../vi/history.ts";
import type { FactNames } from "../review/activity-facts.tsx";
import { fieldWords } from "./field-words.ts";
import styles from "./history.module.css";
import { canBringBack, type TimelineEntry } from "./timeline.ts";

interface EntryFieldProps {
  readonly entry: TimelineEntry;
  readonly field: HistoryField;
  readonly kind: string;
  readonly names: FactNames;
  readonly onBringBack: ((key: string, values: Readonly<Record<string, Json>>) => void) | null;
}

/** What one change said in one field, whether it was kept, and what stood there before. */
export const EntryField = ({ entry, field, kind, names, onBringBack }: EntryFieldProps) => {
  const { name, value, former, fate, against } = field;
  const said = fieldWords(entry.collection, kind, name, value, names);
  if (!said || (entry.isNew && name === "deleted")) return null;
  const before = former === undefined ? null : fieldWords(entry.collection, kind, name, former, names);
  const isLost = fate === "lost";
  return (
    <div class={styles["field"]}>
      <dt>{said.label}</dt>
      <dd>
        {said.lines.map((line) => (
          <p key={line} class={isLost ? styles["gone"] : undefined}>
            {line}
          </p>
        ))}
        {isLost && (
          <span class="st attn-bg">
            <Icon name="warning" />
            {historyVi.lost}
          </span>
        )}
        {before && (
          <p class="meta">
            {isLost ? historyVi.keptInstead : historyVi.former} {before.lines.join(", ")}
          </p>
        )}
        {!isLost && against !== null && <p class="meta">{historyVi.overtook}</p>}
        {onBringBack && canBringBack(entry, field) && (
          <Button
            variant="soft"
            isCompact
            label={historyVi.bringBackOf(said.label)}
            onClick={() => onBringBack(entry.key, { [name]: value })}
          >
            {historyVi.bringBack}
          </Button>
        )}
      </dd>
    </div>
  );
};
