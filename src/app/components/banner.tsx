import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import type { Tone } from "./status-badge.tsx";

interface BannerProps {
  /** Offline is `queue`, a fact; `danger` only where a decision is needed. */
  readonly tone: Tone;
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string | undefined;
  /** Compact buttons that resolve it. */
  readonly children?: ComponentChildren;
  /** Comes and goes while the screen is open: read out when it does. */
  readonly isLive?: boolean | undefined;
}

/** In the flow under the app bar, gone when its cause is gone. */
export const Banner = ({ tone, icon, title, text, children, isLive = false }: BannerProps) => (
  <div class={`banner ${tone}-bg`} role={isLive ? "status" : undefined}>
    <Icon name={icon} />
    <div class="grow">
      <b>{title}</b>
      {text}
      {children !== undefined && <div class="acts">{children}</div>}
    </div>
  </div>
);
