import { timeOf } from "../../../domain/day.ts";
import { Banner } from "../../components/banner.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import type { OutboxSummary } from "../../services/outbox.ts";
import { errorsVi } from "../../vi/errors.ts";
import { syncVi } from "../../vi/sync.ts";
import { SignInAgain } from "../sign-in-again.tsx";

const vi = syncVi.outbox;

interface OutboxNoticeProps {
  readonly summary: OutboxSummary;
  readonly isOnline: boolean;
  readonly isWifiOnly: boolean;
}

/** Why nothing moves, and whether anybody must do something about it. */
export const OutboxNotice = ({ summary, isOnline, isWifiOnly }: OutboxNoticeProps) => {
  const { unit } = useAccount();
  const { state, items, photos } = summary;
  switch (state.kind) {
    case "signedOut":
      return <SignInAgain />;
    case "failing": {
      if (!isOnline) return <Banner tone="queue" icon="wifi-slash" {...vi.offline} isLive />;
      const at = state.nextTryAt && timeOf(state.nextTryAt, unit.timeZone);
      return (
        <Banner
          tone="danger"
          icon="warning"
          title={errorsVi.retry.title(state.attempts)}
          text={at ? errorsVi.retry.text(at) : errorsVi.retry.soon}
          isLive
        />
      );
    }
    case "offline":
      return <Banner tone="queue" icon="wifi-slash" {...vi.offline} isLive />;
    case "enoughToday":
      return <Banner tone="queue" icon="clock-countdown" {...vi.enoughToday} isLive />;
    case "sending":
      return null;
    case "waiting":
    case "allSent":
      if (!isOnline && items > 0) return <Banner tone="queue" icon="wifi-slash" {...vi.offline} isLive />;
      if (isWifiOnly && photos > 0)
        return (
          <Banner tone="queue" icon="wifi-high" title={vi.wifi.title} text={vi.wifi.text(photos)} isLive />
        );
      return null;
  }
};
