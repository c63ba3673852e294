import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import type { NoticeItem } from "../../services/notices.ts";
import { pushVi } from "../../vi/notices.ts";
import { PushRow } from "./push-setting.tsx";
import { usePush } from "./use-push.ts";

/**
 * At the end of «Thông báo»: a quiet row, and once something that was returned has been read, the question in words,
 * until somebody says yes or no to it.
 */
export const PushOffer = ({ items }: { readonly items: readonly NoticeItem[] }) => {
  const push = usePush();
  if (!push) return null;
  const { state, isUndecided } = push.standing;
  const hasReadReturned = items.some(({ notice, isUnread }) => notice.kind === "returned" && !isUnread);
  if (state !== "off" || !isUndecided || !hasReadReturned) return <PushRow push={push} />;
  return (
    <>
      <Banner tone="sent" icon="bell" title={pushVi.offer.title} text={pushVi.offer.text}>
        <Button isCompact onClick={() => void push.switchOn()}>
          {pushVi.offer.yes}
        </Button>
        <Button isCompact variant="quiet" onClick={() => void push.decline()}>
          {pushVi.offer.no}
        </Button>
      </Banner>
      {push.failure !== null && <PushRow push={push} />}
    </>
  );
};
