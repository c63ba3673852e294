import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { PhotoTile } from "../../components/photo-tile.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay, shortDay } from "../../vi/format.ts";
import { portalNewsVi as vi } from "../../vi/portal-news.ts";
import styles from "./papers.module.css";
import type { PortalNewsView } from "./use-portal-news.ts";

/** The news as it was sent: words, links, photos of records, and the answers to it. */
export const NewsContent = ({ view }: { readonly view: PortalNewsView }) => {
  const { diary } = useServices();
  const { values } = view.entry;
  const records = useLive(async () => {
    const found = await Promise.all((values.records ?? []).map((id) => diary.activity(id)));
    return found.filter((record) => record !== null);
  }, [diary, values.records?.join()]);
  return (
    <>
      <article class={styles["facts"]}>
        <h2>{values.title}</h2>
        <p class="meta">{vi.sentOn(fullDay(values.on))}</p>
        <p class={styles["content"]}>{values.content}</p>
        {(values.links ?? []).map((link) => (
          <a key={link} href={link} target="_blank" rel="noopener noreferrer">
            <Icon name="link" size="s" />
            {link}
          </a>
        ))}
      </article>
      {records && records.length > 0 && <Photos records={records} />}
      <Answers view={view} />
    </>
  );
};

const Photos = ({ records }: { readonly records: readonly ActivityView[] }) => (
  <section aria-label={vi.photos}>
    <div class="sec">
      <h2>{vi.photos}</h2>
    </div>
    <div class="strip">
      {records.flatMap(({ id, photos }) =>
        photos.map((photo, index) => (
          <Photo key={photo.id} photo={photo} index={index + 1} href={`/ban-ghi/${id}`} />
        )),
      )}
    </div>
  </section>
);

interface PhotoProps {
  readonly photo: EvidenceView;
  readonly index: number;
  readonly href: string;
}

const Photo = ({ photo, index, href }: PhotoProps) => {
  const picture = useEvidenceImage(photo, "thumbnail");
  return (
    <PhotoTile
      index={index}
      src={picture.kind === "shown" ? picture.url : null}
      alt={photo.caption}
      href={href}
    />
  );
};

const Answers = ({ view: { answers, entry } }: { readonly view: PortalNewsView }) => (
  <Group heading={vi.answers}>
    {answers.length === 0 && <li class="item muted">{vi.noAnswer}</li>}
    {[...answers].reverse().map(({ id, values }) => (
      <li key={id} class={`item ${styles["page"]}`}>
        <div class="grow">
          <p class="strong">{vi.states[values.decision]}</p>
          <p class="meta">
            {shortDay(values.on)}
            {values.round === entry.values.round ? "" : ` · ${vi.earlier}`}
          </p>
          {values.text && <p class={styles["content"]}>{values.text}</p>}
          {values.link && (
            <a class={styles["published"]} href={values.link} target="_blank" rel="noopener noreferrer">
              <Icon name="link" size="s" />
              {vi.openPublished}
            </a>
          )}
        </div>
      </li>
    ))}
  </Group>
);
