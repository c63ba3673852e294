import type { ActivityStatus } from "../../domain/activity/activity-status.ts";
import { statusVi } from "../vi/status.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export type Tone = "done" | "sent" | "queue" | "attn" | "danger" | "draft";

const LOOKS: Readonly<Record<ActivityStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: "draft", icon: "pencil-simple" },
  queued: { tone: "queue", icon: "device-mobile" },
  sending: { tone: "sent", icon: "arrow-up" },
  sent: { tone: "sent", icon: "check" },
  accepted: { tone: "done", icon: "seal-check-fill" },
  returned: { tone: "attn", icon: "arrow-bend-up-left" },
  failed: { tone: "danger", icon: "warning" },
};

interface StatusBadgeProps {
  readonly status: ActivityStatus;
  /** Instead of the state's own word: «Cần sửa: ảnh 1 bị mờ». */
  readonly text?: string | undefined;
  /** No tint behind it, for second lines. */
  readonly isBare?: boolean | undefined;
}

/** Colour, icon and word, always all three. */
export const StatusBadge = ({ status, text, isBare = false }: StatusBadgeProps) => {
  const { tone, icon } = LOOKS[status];
  return (
    <span class={`st ${tone}-bg${isBare ? " bare" : ""}`}>
      <Icon name={icon} />
      {text ?? statusVi.of[status]}
    </span>
  );
};
