import { formsVi } from "../vi/forms.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export interface PhotoBadge {
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly tone?: "attn" | "danger" | undefined;
}

interface PhotoTileProps {
  /** Place in its row, from 1. */
  readonly index: number;
  /** Null while the picture is being read, or where this phone has not got it. */
  readonly src: string | null;
  readonly alt?: string | undefined;
  readonly badge?: PhotoBadge | undefined;
  /** Sent so far, 0 to 100. */
  readonly sentPercent?: number | undefined;
  /** Where the photo is shown large. */
  readonly href?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** As large as its place: 150 by 112 in a `.strip`, otherwise whatever the screen gives it. */
export const PhotoTile = ({ index, src, alt, badge, sentPercent, href, onRemove }: PhotoTileProps) => {
  const picture =
    src === null ? (
      <span class="gone">
        <Icon name="image-square" />
        <span class="vh">{formsVi.photoMissing}</span>
      </span>
    ) : (
      <img src={src} alt={alt ?? formsVi.photo(index)} loading="lazy" decoding="async" />
    );

  return (
    <span class="ph">
      {href !== undefined ? (
        <a href={href} aria-label={formsVi.openPhoto(index)}>
          {picture}
        </a>
      ) : (
        picture
      )}
      {badge && <Badge badge={badge} />}
      {sentPercent !== undefined && (
        <progress class="bar-up" max={100} value={sentPercent} aria-hidden="true" />
      )}
      {onRemove && (
        <button class="rm" type="button" aria-label={formsVi.removePhoto(index)} onClick={onRemove}>
          <span>
            <Icon name="x" size="xs" />
          </span>
        </button>
      )}
    </span>
  );
};

const Badge = ({ badge: { text, icon, tone } }: { readonly badge: PhotoBadge }) => (
  <span class={tone ? `badge ${tone}` : "badge"}>
    {icon && <Icon name={icon} />}
    {text}
  </span>
);
