import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export type ButtonVariant = "primary" | "secondary" | "soft" | "quiet" | "danger" | "attention";

interface ButtonProps {
  readonly children: ComponentChildren;
  /** One primary button a screen. */
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  /** 48 high and as wide as its words, for rows of small actions; otherwise 56 high and as wide as its place. */
  readonly isCompact?: boolean | undefined;
  /** Makes it a link. */
  readonly href?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly type?: "button" | "submit" | undefined;
  /** Pressed already: a second press does nothing, and the focus stays. */
  readonly isBusy?: boolean | undefined;
  /** Instead of the words; it has to contain them. */
  readonly label?: string | undefined;
}

/** Never disabled for want of a network: it explains instead. */
export const Button = ({
  children,
  variant = "primary",
  icon,
  isCompact = false,
  href,
  onClick,
  type = "button",
  isBusy = false,
  label,
}: ButtonProps) => {
  const look = `btn ${variant}${isCompact ? "" : " big"}`;
  const inside = (
    <>
      {icon && <Icon name={icon} size={isCompact ? "s" : undefined} />}
      <span>{children}</span>
    </>
  );
  const handleClick = (event: MouseEvent) => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };

  if (href !== undefined)
    return (
      <a class={look} href={href} aria-label={label} onClick={handleClick}>
        {inside}
      </a>
    );
  return (
    <button class={look} type={type} aria-label={label} aria-busy={isBusy || undefined} onClick={handleClick}>
      {inside}
    </button>
  );
};
