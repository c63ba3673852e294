import type { ComponentChildren } from "preact";
import { navigationVi } from "../vi/navigation.ts";
import { Icon } from "./icon.tsx";

interface AppBarProps {
  readonly title: string;
  /** Small words under the title. */
  readonly under?: string | undefined;
  /** Where back leads; a tab has none. */
  readonly backHref?: string | undefined;
  /** Instead of `backHref`, for what must be asked or kept first. */
  readonly onBack?: (() => void) | undefined;
  /** «Đóng» instead of «Quay lại»: a form or a viewer that lies over its screen. */
  readonly isClosing?: boolean | undefined;
  /** The sync chip, then at most one icon. */
  readonly children?: ComponentChildren;
}

export const AppBar = ({ title, under, backHref, onBack, isClosing = false, children }: AppBarProps) => {
  const name = isClosing ? navigationVi.close : navigationVi.back;
  const icon = <Icon name={isClosing ? "x" : "arrow-left"} />;
  const isSub = backHref !== undefined || onBack !== undefined;

  return (
    <header class={isSub ? "bar sub" : "bar"}>
      {backHref !== undefined && !onBack && (
        <a class="icon-btn" href={backHref} aria-label={name}>
          {icon}
        </a>
      )}
      {onBack && (
        <button class="icon-btn" type="button" aria-label={name} onClick={onBack}>
          {icon}
        </button>
      )}
      <h1>
        {title}
        {under !== undefined && <span class="under">{under}</span>}
      </h1>
      {children}
    </header>
  );
};
