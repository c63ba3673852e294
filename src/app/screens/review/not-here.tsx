import { EmptyState } from "../../components/empty-state.tsx";
import { useOnline } from "../../hooks/use-online.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import type { QueueItem } from "./use-review-queue.ts";

interface NotHereProps {
  readonly item: QueueItem;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onHelp: () => void;
}

const nothing = () => {};

/** The list names a record that has not reached this device yet. */
export const NotHere = ({ item, onNext, onPrevious, onHelp }: NotHereProps) => {
  const isOnline = useOnline();
  useReviewKeys({ onNext, onPrevious, onHelp, onAccept: nothing, onGiveBack: nothing, onPhoto: nothing });

  return (
    <section class="not-here" aria-label={reviewVi.record}>
      <EmptyState
        art="cloud-check"
        title={`${item.unitName}: ${item.title}`}
        text={isOnline ? reviewingVi.coming : `${reviewingVi.notHere.title}. ${reviewingVi.notHere.text}`}
      />
    </section>
  );
};
