import type { ComponentChildren } from "preact";
import { Icon } from "../../components/icon.tsx";

interface CheckProps {
  readonly isGood: boolean;
  readonly text: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** One line of what a machine saw; child of `ul.chk`. */
export const Check = ({ isGood, text, children }: CheckProps) => (
  <li class={isGood ? "tone-done" : "tone-attn"}>
    <Icon name={isGood ? "check-circle-fill" : "warning-circle"} size="s" />
    <span class="grow">{text}</span>
    {children}
  </li>
);
