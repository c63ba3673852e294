import { homeVi } from "../vi/home.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Tally } from "./tally.tsx";
import type { TallySegment } from "./tally-sides.ts";

interface TaskRowProps {
  readonly title: string;
  /** Second line: «Còn 2 số · hạn 31/5». */
  readonly meta: string;
  /** How far it is, in words for those who hear it: «2 trên 4 số»; left out where nothing is counted. */
  readonly said?: string | undefined;
  /** At the left, where nothing is counted; otherwise the square of `segments`. */
  readonly icon?: IconName | undefined;
  readonly segments?: readonly TallySegment[] | undefined;
  readonly tallyText?: string | null | undefined;
  readonly href: string;
  /** Straight to logging; left out where there is nothing to log. */
  readonly logHref?: string | undefined;
}

/** A task of the month: two targets with two names. Child of a `Group`. */
export const TaskRow = ({
  title,
  meta,
  said,
  icon,
  segments = [],
  tallyText,
  href,
  logHref,
}: TaskRowProps) => (
  <li class="task">
    <a href={href} aria-label={[title, said, meta].filter(Boolean).join(". ")}>
      {icon ? (
        <span class="ic">
          <Icon name={icon} />
        </span>
      ) : (
        <Tally segments={segments} text={tallyText} />
      )}
      <span class="grow">
        <span class="strong lines2">{title}</span>
        <span class="meta">{meta}</span>
      </span>
      {logHref === undefined && <Icon name="caret-right" size="s" />}
    </a>
    {logHref !== undefined && (
      <a class="icon-btn tonal" href={logHref} aria-label={homeVi.logFor(title)}>
        <Icon name="camera" />
      </a>
    )}
  </li>
);
