import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ChangeId } from "../../../domain/change.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import type { SetAsideItem } from "../../services/story.ts";
import { setAsideVi } from "../../vi/set-aside.ts";
import { QuarantineOfUnit } from "../quarantine/quarantine-of-unit.tsx";
import { usePlanNames } from "../review/use-plan-names.ts";
import { HeldItem, RefusedItem } from "./item.tsx";
import styles from "./set-aside.module.css";

export interface SetAsideActions {
  readonly onMend: (change: ChangeId) => void;
  readonly onRetry: (change: ChangeId) => void;
  readonly onToFile: (change: ChangeId) => void;
  readonly onDiscard: (change: ChangeId) => void;
}

interface SetAsideProps extends SetAsideActions {
  readonly items: readonly SetAsideItem[];
  readonly problem: ComponentChildren;
}

export const SetAside = ({ items, problem, onDiscard, ...actions }: SetAsideProps) => {
  const names = usePlanNames();
  const [asked, setAsked] = useState<ChangeId | null>(null);
  const refused = items.filter(({ status }) => status === "rejected");
  const held = items.filter(({ status }) => status === "quarantined");
  return (
    <div class="screen">
      <AppBar title={setAsideVi.title} backHref="/hop-cho-gui" />
      <main class={styles["main"]}>
        {problem}
        {items.length === 0 && <EmptyState art="check" tone="done" {...setAsideVi.empty} />}
        {refused.length > 0 && (
          <section aria-labelledby="refused">
            <div class="sec">
              <h2 id="refused">{setAsideVi.refused}</h2>
              <span class="aside">{refused.length}</span>
            </div>
            <ul class={styles["list"]}>
              {refused.map((item) => (
                <RefusedItem key={item.change} item={item} names={names} {...actions} onDiscard={setAsked} />
              ))}
            </ul>
          </section>
        )}
        {held.length > 0 && (
          <section aria-labelledby="held">
            <div class="sec">
              <h2 id="held">{setAsideVi.held}</h2>
              <span class="aside">{held.length}</span>
            </div>
            <p class={`meta ${styles["note"]}`}>{setAsideVi.heldText}</p>
            <ul class={styles["list"]}>
              {held.map((item) => (
                <HeldItem key={item.change} item={item} names={names} />
              ))}
            </ul>
          </section>
        )}
        <QuarantineOfUnit />
      </main>
      {asked && (
        <ConfirmDialog
          title={setAsideVi.discardAsk.title}
          text={setAsideVi.discardAsk.text}
          cancelLabel={setAsideVi.discardAsk.keep}
          confirmLabel={setAsideVi.discardAsk.confirm}
          isDangerous
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            onDiscard(asked);
          }}
        />
      )}
    </div>
  );
};
