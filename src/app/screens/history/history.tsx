import { useState } from "preact/hooks";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Json } from "../../../domain/canonical-json.ts";
import { may } from "../../../domain/permission.ts";
import type { Result } from "../../../domain/result.ts";
import type { ScopeId } from "../../../domain/scope.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import type { AskedHistory } from "../../hooks/use-asked-history.ts";
import type { StorageFailure } from "../../services/services.ts";
import type { EditedElsewhere } from "../../services/story.ts";
import { errorsVi } from "../../vi/errors.ts";
import { historyVi } from "../../vi/history.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { activityTitle } from "../review/activity-title.ts";
import { usePlanNames } from "../review/use-plan-names.ts";
import { ElsewhereBanner } from "./elsewhere-banner.tsx";
import { Entry } from "./entry.tsx";
import styles from "./history.module.css";
import type { TimelineEntry } from "./timeline.ts";

type BringBack = (
  key: string,
  values: Readonly<Record<string, Json>>,
) => Promise<Result<void, StorageFailure>>;

interface HistoryProps {
  readonly id: ActivityId;
  readonly scope: ScopeId;
  /** Null for one that is deleted. */
  readonly view: ActivityView | null;
  /** What is not kept of this phone's words, while nobody has chosen. */
  readonly told: readonly EditedElsewhere[];
  readonly entries: readonly TimelineEntry[];
  readonly asked: AskedHistory;
  readonly onBringBack: BringBack;
}

export const History = ({ id, scope, view, told, entries, asked, onBringBack }: HistoryProps) => {
  const { actor } = useAccount();
  const names = usePlanNames();
  const [outcome, setOutcome] = useState<"done" | "failed" | null>(null);
  const mayWrite = may(actor, { kind: "writeRecord", scope, collection: "activity", createdBy: null });

  const handleBringBack = async (key: string, values: Readonly<Record<string, Json>>) => {
    const written = await onBringBack(key, values);
    setOutcome(written.ok ? "done" : "failed");
  };

  return (
    <div class="screen">
      <AppBar
        title={historyVi.title}
        under={view ? activityTitle(view.activity, names) : historyVi.deletedRecord}
        backHref={`/ban-ghi/${id}`}
      >
        <OutboxChip />
      </AppBar>
      <main class={styles["main"]}>
        <Told asked={asked} />
        {told.map((each) => (
          <ElsewhereBanner key={each.key} told={each} mayWrite={mayWrite} hasLink={false} />
        ))}
        {outcome === "done" && <Banner tone="done" icon="check" title={historyVi.broughtBack} isLive />}
        {outcome === "failed" && <Banner tone="danger" icon="warning" {...errorsVi.storageLost} isLive />}
        {entries.length === 0 && !asked.isAsking && <EmptyState art="file-text" {...historyVi.nothing} />}
        <ol class={styles["list"]}>
          {entries.map((entry) => (
            <Entry
              key={entry.change}
              entry={entry}
              kind={kindOf(entry, view)}
              names={names}
              onBringBack={mayWrite ? handleBringBack : null}
            />
          ))}
        </ol>
        {asked.entries !== null && !asked.isWhole && (
          <div class={styles["more"]}>
            <Button variant="secondary" isBusy={asked.isAsking} onClick={asked.ask}>
              {historyVi.more}
            </Button>
          </div>
        )}
      </main>
    </div>
  );
};

/** What stands above the list: what is not known here. */
const Told = ({ asked }: { readonly asked: AskedHistory }) => {
  if (asked.hasFailed)
    return (
      <Banner
        tone="queue"
        icon="wifi-slash"
        title={historyVi.offline.title}
        text={historyVi.offline.text}
        isLive
      >
        <Button variant="secondary" isCompact onClick={asked.ask}>
          {historyVi.offline.again}
        </Button>
      </Banner>
    );
  return asked.isAsking && asked.entries === null ? (
    <p class={`meta ${styles["asking"]}`} role="status">
      {historyVi.asking}
    </p>
  ) : null;
};

const kindOf = ({ current }: TimelineEntry, view: ActivityView | null): string => {
  const own = current["kind"];
  return typeof own === "string" ? own : (view?.activity.kind ?? "");
};
