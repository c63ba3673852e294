import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ChangeId } from "../../../domain/change.ts";
import { Banner } from "../../components/banner.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { setAsideVi } from "../../vi/set-aside.ts";
import { Opening } from "../opening.tsx";
import { SetAside } from "./set-aside.tsx";

/** `/can-xem`: what left the outbox without getting into the book, and what a person can do about it. */
export const SetAsideScreen = () => {
  const { setAside, outbox, handOver } = useServices();
  const { route } = useLocation();
  const items = useLive(() => setAside.items(), [setAside]);
  const [hasFailed, setFailed] = useState(false);
  usePage(items ? setAsideVi.title : undefined);

  const handleMend = async (change: ChangeId) => {
    const mending = await setAside.mend(change);
    setFailed(!mending.ok);
    if (mending.ok && mending.value) route(`/ghi/${mending.value.id}`);
  };
  const handleToFile = async (change: ChangeId) => {
    const file = await setAside.toFile(change);
    if (file) await handOver.deliver(new File([file.blob], file.name, { type: file.blob.type }));
  };

  if (!items) return <Opening />;
  return (
    <SetAside
      items={items}
      problem={hasFailed && <Banner tone="danger" icon="warning" {...errorsVi.storageLost} isLive />}
      onMend={(change) => void handleMend(change)}
      onRetry={(change) => void outbox.retryRefused(change)}
      onToFile={(change) => void handleToFile(change)}
      onDiscard={(change) => void outbox.discardRefused(change)}
    />
  );
};
