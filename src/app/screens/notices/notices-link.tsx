import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { useIdle } from "../../hooks/use-idle.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { noticeLinkVi } from "../../vi/notice-link.ts";

/** What is new is looked for once the first screen stands. */
const AFTER_MS = 400;

/** The bell on «Việc», with how many are new. */
export const NoticesLink = () => {
  const { notices, push } = useServices();
  const [isReady, setReady] = useState(false);
  useIdle("start", AFTER_MS, () => setReady(true));
  const count = useLive(async () => (isReady ? await notices.unread() : null), [notices, isReady]) ?? 0;
  useEffect(() => {
    if (!isReady) return;
    // What cannot be done now is done at the next start.
    notices.begin().catch(() => {});
    push.keep().catch(() => {});
  }, [notices, push, isReady]);
  useEffect(() => {
    if (isReady) notices.showBadge(count);
  }, [notices, isReady, count]);
  return (
    <a
      class="icon-btn"
      href="/thong-bao"
      aria-label={count > 0 ? noticeLinkVi.withNew(count) : noticeLinkVi.title}
    >
      <Icon name="bell" />
      {count > 0 && (
        <span class="dot" aria-hidden="true">
          {noticeLinkVi.short(count)}
        </span>
      )}
    </a>
  );
};
