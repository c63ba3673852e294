import { drawingOf, type IconName } from "./icons.ts";

interface IconProps {
  readonly name: IconName;
  /** xs 16, s 20, 24 when left out, l 32 pixels. */
  readonly size?: "xs" | "s" | "l" | undefined;
  /** The filled drawing, where there is one: the place where one is. */
  readonly isFilled?: boolean | undefined;
}

/** A drawing beside words, never instead of them: the button or link around it carries the name. */
export const Icon = ({ name, size, isFilled = false }: IconProps) => (
  <svg class={size ? `i i-${size}` : "i"} viewBox="0 0 256 256" aria-hidden="true">
    <path d={drawingOf(name, isFilled)} />
  </svg>
);
