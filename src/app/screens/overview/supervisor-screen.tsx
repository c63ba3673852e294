import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { Icon } from "../../components/icon.tsx";
import { TabBar, type TabItem } from "../../components/tab-bar.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { deskAccountVi } from "../../vi/administration.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { officeTargetsVi } from "../../vi/office-targets.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { useQueue } from "../review/queue-context.ts";
import { SignInAgain } from "../sign-in-again.tsx";
import { useMayDecide } from "./use-may-decide.ts";

interface SupervisorScreenProps {
  readonly title: string;
  /** Beside the title: how much, how old. */
  readonly under?: string | undefined;
  readonly back?: { readonly href: string; readonly name: string } | undefined;
  /** At the right of the title. */
  readonly actions?: ComponentChildren;
  /** Fills the window's height on wide screens instead of scrolling as a page. */
  readonly isFixed?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every screen at a desk: rail or bar, title, content. */
export const SupervisorScreen = ({
  title,
  under,
  back,
  actions,
  isFixed = false,
  children,
}: SupervisorScreenProps) => {
  const mayDecide = useMayDecide();
  return (
    <div class={isFixed ? "screen wide fixed" : "screen wide"}>
      <header class="d-bar">
        {back && (
          <a class="icon-btn" href={back.href} aria-label={back.name}>
            <Icon name="arrow-left" />
          </a>
        )}
        <div class="grow titles">
          <h1>{title}</h1>
          {under && <p class="sub">{under}</p>}
        </div>
        {actions}
        {!mayDecide && <span class="st sent-bg">{deskAccountVi.readsOnly}</span>}
        <OutboxChip />
      </header>
      <main>
        <SignInAgain />
        {children}
      </main>
      <SupervisorTabs />
    </div>
  );
};

const SupervisorTabs = () => {
  const { path } = useLocation();
  const { actor } = useAccount();
  const { total } = useQueue();
  const isAt = (start: string) => path === start || path.startsWith(`${start}/`);

  const items: readonly TabItem[] = [
    {
      icon: "grid-nine",
      label: navigationVi.overview,
      href: "/",
      isCurrent: path === "/" || isAt("/tong-quan"),
    },
    {
      icon: "seal-check",
      label: navigationVi.review,
      href: "/duyet",
      isCurrent: isAt("/duyet") || isAt("/ban-ghi"),
      badge: total,
    },
    {
      icon: "chart-bar",
      label: officeTargetsVi.title,
      href: "/chi-tieu",
      isCurrent: isAt("/chi-tieu"),
    },
    { icon: "books", label: navigationVi.materials, href: "/tai-lieu", isCurrent: isAt("/tai-lieu") },
    ...(actor.role === "administrator"
      ? [
          {
            icon: "users-three",
            label: navigationVi.units,
            href: "/don-vi",
            isCurrent: isAt("/don-vi"),
          } as const,
        ]
      : []),
    {
      icon: "user-circle",
      label: navigationVi.account,
      href: "/tai-khoan",
      isCurrent: isAt("/tai-khoan"),
    },
  ];
  return <TabBar items={items} />;
};
