import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { MonthDone } from "./month-done.tsx";
import type { Tone } from "./status-badge.tsx";

interface EmptyStateProps {
  /** `monthDone`: the closed square with its diagonal, for the one good reason to be empty. */
  readonly art: IconName | "monthDone";
  readonly tone?: Tone | undefined;
  readonly title: string;
  readonly text?: string | undefined;
  /** One compact button. */
  readonly children?: ComponentChildren;
}

export const EmptyState = ({ art, tone, title, text, children }: EmptyStateProps) => (
  <div class="em">
    {art === "monthDone" ? (
      <MonthDone />
    ) : (
      <span class={tone ? `tone-${tone}` : "muted"}>
        <Icon name={art} size="l" />
      </span>
    )}
    <p class="head">{title}</p>
    {text !== undefined && text !== "" && <p class="muted">{text}</p>}
    {children}
  </div>
);
