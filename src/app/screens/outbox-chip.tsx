import { SyncChip } from "../components/sync-chip.tsx";
import { useOnline } from "../hooks/use-online.ts";
import { useOutbox } from "../hooks/use-outbox.ts";

/** Where the data of this phone is, at the top of every screen. */
export const OutboxChip = () => {
  const isOnline = useOnline();
  const summary = useOutbox();
  if (!summary) return null;
  const { state, items, setAside } = summary;
  const sending =
    state.kind === "sending" ? { current: Math.min(state.done + 1, state.total), total: state.total } : null;
  return (
    <SyncChip href="/hop-cho-gui" failed={setAside} waiting={items} sending={sending} isOffline={!isOnline} />
  );
};
