import { daysBetween } from "../../../domain/day.ts";
import { type SlotWrite, workOff } from "../../../domain/posting/mark-sheets.ts";
import type { Repost } from "../../../domain/posting/repost.ts";
import type { PointBook } from "../../../domain/posting/sheet.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { postingVi } from "../../vi/posting.ts";
import styles from "./posting.module.css";
import type { PostingPoint } from "./posting-books.ts";

const vi = postingVi.repost;

interface RepostListProps {
  readonly point: PostingPoint;
  readonly reposts: readonly Repost[];
  readonly onWrite: (book: PointBook, writes: readonly SlotWrite[]) => Promise<void>;
}

/** «Phải niêm yết lại»: each sheet with its due day, worked off one by one or all at once. */
export const RepostList = ({ point, reposts, onWrite }: RepostListProps) => {
  const { diary } = useServices();
  if (reposts.length === 0) return null;
  const today = diary.today();
  const write = (done: readonly Repost[]) =>
    onWrite(
      point.book,
      done.flatMap((repost) => workOff(point.id, repost, today)),
    );

  return (
    <>
      <Group heading={vi.title} aside={reposts.length}>
        {reposts.map((repost) => (
          <li key={repost.procedure.key} class={`item top ${styles["stacked"]}`}>
            <span class="grow">
              <span class="strong">{repost.procedure.name}</span>
              <span class="meta">{whatToDo(repost)}</span>
              <span class={`meta ${repost.isLate ? "tone-danger" : ""}`}>
                {repost.isLate
                  ? `${vi.due(fullDay(repost.dueOn))} · ${vi.late(daysBetween(repost.dueOn, today))}`
                  : vi.due(fullDay(repost.dueOn))}
              </span>
            </span>
            <Button
              variant="soft"
              icon="check"
              isCompact
              label={vi.doneOf(vi.done[repost.kind], repost.procedure.name)}
              onClick={() => void write([repost])}
            >
              {vi.done[repost.kind]}
            </Button>
          </li>
        ))}
      </Group>
      {reposts.length > 1 && (
        <div class={styles["under"]}>
          <Button variant="secondary" isCompact onClick={() => void write(reposts)}>
            {vi.all(reposts.length)}
          </Button>
        </div>
      )}
    </>
  );
};

const whatToDo = (repost: Repost): string => {
  switch (repost.kind) {
    case "renew":
      return vi.renew(repost.procedure.decisionNumber);
    case "takeDown":
      return vi.takeDown(repost.procedure.endedBy);
    case "replace":
      return vi.replace(`${repost.by.code} ${repost.by.name}`);
  }
};
