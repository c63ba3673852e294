import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import type { Tone } from "./status-badge.tsx";

interface ItemRowProps {
  readonly title: string;
  readonly meta?: string | undefined;
  /** At the left: a picture's address or an icon. */
  readonly picture?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly iconTone?: Tone | undefined;
  /** As wide as the pictures of the rows around it. */
  readonly isIconWide?: boolean | undefined;
  /** Under the second line, e.g. a `StatusBadge`. */
  readonly children?: ComponentChildren;
  /** At the right, instead of the arrow. */
  readonly aside?: ComponentChildren;
  readonly href?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  /** Whole name for those who hear it; starts with the title. */
  readonly name?: string | undefined;
  /** «Cần làm ngay»: the row itself is tinted. */
  readonly isUrgent?: boolean | undefined;
}

/** A row that leads somewhere. Child of a `Group`. */
export const ItemRow = ({ href, onClick, name, isUrgent = false, ...content }: ItemRowProps) => {
  const look = isUrgent ? "item attn-bg" : "item";
  const leads = href !== undefined || onClick !== undefined;
  const inside = <Inside {...content} leads={leads} />;

  if (href !== undefined)
    return (
      <li>
        <a class={look} href={href} aria-label={name} onClick={onClick}>
          {inside}
        </a>
      </li>
    );
  if (onClick)
    return (
      <li>
        <button class={look} type="button" aria-label={name} onClick={onClick}>
          {inside}
        </button>
      </li>
    );
  return <li class={look}>{inside}</li>;
};

type InsideProps = Omit<ItemRowProps, "href" | "onClick" | "name" | "isUrgent"> & { readonly leads: boolean };

const Inside = ({
  title,
  meta,
  picture,
  icon,
  iconTone,
  isIconWide = false,
  children,
  aside,
  leads,
}: InsideProps) => (
  <>
    {picture !== undefined && <img class="thumb" src={picture} alt="" loading="lazy" decoding="async" />}
    {icon && picture === undefined && (
      <span class={`ic${iconTone ? ` ${iconTone}-bg` : ""}${isIconWide ? " wide" : ""}`}>
        <Icon name={icon} />
      </span>
    )}
    <span class="grow">
      <span class="strong lines2">{title}</span>
      {meta !== undefined && <span class="meta">{meta}</span>}
      {children}
    </span>
    {aside ?? (leads && <Icon name="caret-right" size="s" />)}
  </>
);
