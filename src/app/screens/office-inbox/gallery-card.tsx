import { useId } from "preact/hooks";
import type { Day } from "../../../domain/day.ts";
import type { GalleryItem } from "../../../domain/exemplar-gallery.ts";
import { Icon } from "../../components/icon.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { nearDay, shortDay } from "../../vi/format.ts";
import { officeGalleryVi as vi } from "../../vi/office-gallery.ts";
import styles from "./office-gallery.module.css";

interface GalleryCardProps {
  readonly item: GalleryItem;
  readonly today: Day;
}

/** One example with its picture, who and where, and the way to the record that shows it. */
export const GalleryCard = ({ item, today }: GalleryCardProps) => {
  const id = useId();
  const { thumbnail, kind, activities } = item;
  const picture = useEvidenceImage(thumbnail && { file: thumbnail, thumbnail }, "thumbnail");
  const [record] = activities;
  return (
    <article class={`panel ${styles["card"]}`} aria-labelledby={id}>
      {picture.kind === "shown" ? (
        <img src={picture.url} alt="" />
      ) : (
        <span class={styles["blank"]}>
          <Icon name="image-square" />
          {vi.noPhoto}
        </span>
      )}
      <div class={styles["words"]}>
        {kind === "criticism" && (
          <p class="st attn-bg">
            <Icon name="warning" size="s" />
            {vi.kinds.criticism}
          </p>
        )}
        <h2 class="strong" id={id}>
          {item.title}
        </h2>
        <p class="meta">
          {[item.unitName, item.village, nearDay(item.on, today)].filter(Boolean).join(" · ")}
        </p>
        {item.who !== "" && <p>{item.who}</p>}
        {item.story !== "" && <p class="meta">{item.story}</p>}
        <p class="meta">{vi.let(shortDay(item.approvedOn))}</p>
        {kind === "criticism" && <p class="meta">{vi.criticismNote}</p>}
        {record && <a href={`/ban-ghi/${record}`}>{vi.record}</a>}
      </div>
    </article>
  );
};
