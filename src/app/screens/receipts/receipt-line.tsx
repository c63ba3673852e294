import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { receiptsVi } from "../../vi/receipts.ts";

/** «Đã gửi đủ lúc 14:05 ngày 3/9, 4 ảnh»; for what another phone sent, when it was received. Absent while it waits. */
export const ReceiptLine = ({ view }: { readonly view: ActivityView }) => {
  const { receipts } = useServices();
  const { unit } = useAccount();
  const confirmed = useLive(() => receipts.of(view), [receipts, view]);
  if (confirmed === undefined) return null;
  if (confirmed) {
    const { at, photos } = confirmed;
    const [time, day] = [timeOf(at, unit.timeZone), dayOf(at, unit.timeZone)];
    return <p class="meta">{receiptsVi.sentWhole(time, day, photos)}</p>;
  }
  const { receivedAt, status } = view;
  if (receivedAt === null || status === "queued" || status === "sending" || status === "failed") return null;
  return (
    <p class="meta">
      {receiptsVi.received(timeOf(receivedAt, unit.timeZone), dayOf(receivedAt, unit.timeZone))}
    </p>
  );
};
