import type { PortalNewsState } from "../../../domain/portal-news/standing.ts";
import type { IconName } from "../../components/icons.ts";
import type { Tone } from "../../components/status-badge.tsx";

export const newsLook: Readonly<Record<PortalNewsState, { readonly icon: IconName; readonly tone: Tone }>> = {
  mend: { icon: "arrow-bend-up-left", tone: "attn" },
  waiting: { icon: "clock-countdown", tone: "queue" },
  published: { icon: "check", tone: "done" },
  declined: { icon: "x", tone: "queue" },
};
