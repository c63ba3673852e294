import { syncVi } from "../vi/sync.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

interface SyncChipProps {
  readonly href: string;
  /** What a person must decide about. */
  readonly failed: number;
  readonly waiting: number;
  readonly sending: { readonly current: number; readonly total: number } | null;
  readonly isOffline: boolean;
}

interface ChipLook {
  readonly tone: "ok" | "queue" | "sending" | "error";
  readonly icon: IconName;
  readonly words: string;
}

/** The one place on every screen that says where the data is. A decision comes first, then movement, then waiting. */
export const SyncChip = ({ href, ...facts }: SyncChipProps) => {
  const { tone, icon, words } = lookOf(facts);

  return (
    <a class={`sync ${tone}`} href={href} aria-label={syncVi.chip(words, facts.isOffline)}>
      {/* Every step of sending would be read out otherwise. */}
      <span aria-live={tone === "sending" ? "off" : "polite"}>
        <Icon name={icon} />
        {words}
      </span>
    </a>
  );
};

const lookOf = ({ failed, waiting, sending, isOffline }: Omit<SyncChipProps, "href">): ChipLook => {
  if (failed > 0) return { tone: "error", icon: "warning", words: syncVi.error(failed) };
  if (sending !== null)
    return { tone: "sending", icon: "arrow-up", words: syncVi.sending(sending.current, sending.total) };
  if (waiting > 0)
    return {
      tone: "queue",
      icon: isOffline ? "wifi-slash" : "device-mobile",
      words: syncVi.queue(waiting),
    };
  return { tone: "ok", icon: "cloud-check", words: syncVi.ok };
};
