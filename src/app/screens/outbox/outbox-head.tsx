import { type Day, dayOf, timeOf } from "../../../domain/day.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { OutboxSummary } from "../../services/outbox.ts";
import { emptyVi } from "../../vi/empty.ts";
import { moment } from "../../vi/format.ts";
import { syncVi } from "../../vi/sync.ts";
import styles from "./outbox.module.css";

const vi = syncVi.outbox;

interface OutboxHeadProps {
  readonly summary: OutboxSummary;
  readonly today: Day;
}

/** How much waits, or how far sending is. */
export const OutboxHead = ({ summary, today }: OutboxHeadProps) => {
  const { unit } = useAccount();
  const { state, items, photos, bytes, lastSentAt, setAside } = summary;
  if (state.kind === "sending")
    return (
      <div class="sum">
        <span class={`n sent-bg ${styles["n"]}`} aria-hidden="true">
          <Icon name="arrow-up" size="l" />
        </span>
        <div class="grow">
          <p class="head">{vi.sending(Math.min(state.done + 1, state.total), state.total)}</p>
          <p class="meta">{vi.left(photos, state.bytesLeft)}</p>
          <progress
            class={styles["progress"]}
            aria-label={vi.progress}
            value={state.done}
            max={Math.max(1, state.total)}
          />
        </div>
      </div>
    );
  if (items === 0 && setAside === 0) {
    const last =
      lastSentAt && moment(dayOf(lastSentAt, unit.timeZone), timeOf(lastSentAt, unit.timeZone), today);
    return <AllSent last={last} />;
  }
  // What a person must decide about stands below, and waits for nothing.
  if (items === 0) return null;
  return (
    <div class="sum">
      <span class="n queue-bg" aria-hidden="true">
        {items}
      </span>
      <div class="grow">
        <p class="head">{vi.summary(items)}</p>
        <p class="meta">{vi.meta(photos, bytes)}</p>
      </div>
    </div>
  );
};

/** Nothing of one's own waits; a colleague's file may, and then nobody is told that nothing does (S45). */
const AllSent = ({ last }: { readonly last: string | null }) => {
  const { handOver } = useServices();
  const files = useLive(() => handOver.carried(), [handOver]);
  const { title, titleBesideCarried, text } = emptyVi.outbox;
  if (!files) return null;
  const carried = files.filter(({ state }) => state !== "delivered").length;
  return (
    <EmptyState
      art="cloud-check"
      tone="done"
      title={carried > 0 ? titleBesideCarried : title}
      text={text(last, carried)}
    />
  );
};
