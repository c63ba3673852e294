import { type IconName, icons } from "./icons.ts";

interface IconProps {
  readonly name: IconName;
  /** xs 16, s 20, 24 when left out, l 32 pixels. */
  readonly size?: "xs" | "s" | "l" | undefined;
}

/** A drawing beside words, never instead of them: the button or link around it carries the name. */
export const Icon = ({ name, size }: IconProps) => (
  <svg class={size ? `i i-${size}` : "i"} viewBox="0 0 256 256" aria-hidden="true">
    <path d={icons[name]} />
  </svg>
);
