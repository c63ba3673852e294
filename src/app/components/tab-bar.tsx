import { navigationVi } from "../vi/navigation.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Logo } from "./logo.tsx";

export interface TabItem {
  readonly icon: IconName;
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean | undefined;
  /** How many wait there, or that something is new. */
  readonly badge?: number | "new" | undefined;
}

export interface TabAction {
  readonly icon: IconName;
  readonly label: string;
  /** For those who hear it; contains the label. */
  readonly name: string;
  readonly href: string;
}

interface TabBarProps {
  readonly items: readonly TabItem[];
  /** «Ghi việc»: an action in the middle, not a place. */
  readonly action?: TabAction | undefined;
}

/** The bar at the bottom of a phone; the same markup is the rail at the left of a wide screen. Child of `.screen`. */
export const TabBar = ({ items, action }: TabBarProps) => {
  const middle = Math.ceil(items.length / 2);
  const tabs = items.map((item) => <Tab key={item.href} item={item} />);

  return (
    <nav class={action && items.length === 4 ? "nav mid" : "nav"} aria-label={navigationVi.main}>
      <Logo size={40} />
      {tabs.slice(0, middle)}
      {action && (
        <a class="snap" href={action.href} aria-label={action.name}>
          <span class="tile">
            <Icon name={action.icon} size="l" />
          </span>
          {action.label}
        </a>
      )}
      {tabs.slice(middle)}
    </nav>
  );
};

const Tab = ({ item: { icon, label, href, isCurrent = false, badge } }: { readonly item: TabItem }) => {
  const hasBadge = badge !== undefined && badge !== 0;

  return (
    <a href={href} aria-current={isCurrent ? "page" : undefined}>
      <span class="pill">
        <Icon name={icon} isFilled={isCurrent} />
        {hasBadge && <span class="dot" />}
        {typeof badge === "number" && hasBadge && (
          <span class="num" aria-hidden="true">
            {badge}
          </span>
        )}
      </span>
      {label}
      {hasBadge && (
        <span class="vh">{badge === "new" ? navigationVi.hasNew : navigationVi.waiting(badge)}</span>
      )}
    </a>
  );
};
