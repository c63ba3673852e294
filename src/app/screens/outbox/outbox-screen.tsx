import { useState } from "preact/hooks";
import { useLive } from "../../hooks/use-live.ts";
import { useOnline } from "../../hooks/use-online.ts";
import { useOutbox, useSendingSteps } from "../../hooks/use-outbox.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { syncVi } from "../../vi/sync.ts";
import { Opening } from "../opening.tsx";
import { Outbox } from "./outbox.tsx";

/** `/hop-cho-gui`: what waits on this phone, and what a person must decide about. */
export const OutboxScreen = () => {
  const { outbox, diary } = useServices();
  const isOnline = useOnline();
  const summary = useOutbox();
  const steps = useSendingSteps();
  const items = useLive(() => outbox.items(), [outbox, steps]);
  const isWifiOnly = useLive(() => outbox.wifiOnlyPhotos(), [outbox]);
  const [isTrying, setTrying] = useState(false);
  usePage(syncVi.outbox.title);

  const handleTry = async () => {
    setTrying(true);
    await outbox.sendNow();
    setTrying(false);
  };

  if (!summary || !items) return <Opening />;
  return (
    <Outbox
      summary={summary}
      items={items}
      today={diary.today()}
      isOnline={isOnline}
      isTrying={isTrying}
      isWifiOnly={isWifiOnly ?? false}
      onTry={handleTry}
      onWifiOnly={(isOn) => void outbox.setWifiOnlyPhotos(isOn)}
    />
  );
};
