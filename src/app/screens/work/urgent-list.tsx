import type { Day } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { shortDay } from "../../vi/format.ts";
import { homeVi } from "../../vi/home.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import { unitOfTask, workVi } from "../../vi/work.ts";
import type { UrgentRow } from "./urgent-rows.ts";

interface UrgentListProps {
  readonly rows: readonly UrgentRow[];
  readonly mayMend: boolean;
  readonly today: Day;
}

/** «Cần làm ngay»; absent when there is nothing. */
export const UrgentList = ({ rows, mayMend }: UrgentListProps) =>
  rows.length === 0 ? null : (
    <Group heading={homeVi.now}>
      {rows.map((row) => (
        <Row key={keyOf(row)} row={row} mayMend={mayMend} />
      ))}
    </Group>
  );

const keyOf = (row: UrgentRow): string =>
  row.kind === "deadline" ? row.progress.task.ref : `${row.kind} ${row.view.id}`;

const Row = ({ row, mayMend }: { readonly row: UrgentRow; readonly mayMend: boolean }) => {
  switch (row.kind) {
    case "returned":
      return <ReturnedRow row={row} mayMend={mayMend} />;
    case "dialogueResult":
      return (
        <ItemRow
          title={workVi.dialogueResult}
          meta={`${workVi.deadline(row.by, row.daysLeft)} · ${shortDay(row.view.activity.on)}`}
          icon="clock-countdown"
          iconTone={row.daysLeft < 0 ? "danger" : "attn"}
          href={`/ban-ghi/${row.view.id}`}
        />
      );
    case "deadline": {
      const { task, missing } = row.progress;
      return (
        <ItemRow
          title={task.title}
          meta={`${workVi.missing(missing, unitOfTask(task))} · ${workVi.deadline(row.by, row.daysLeft)}`}
          icon="clock-countdown"
          iconTone={row.daysLeft < 0 ? "danger" : "attn"}
          href={`/viec/${task.ref}`}
        />
      );
    }
  }
};

interface ReturnedRowProps {
  readonly row: Extract<UrgentRow, { readonly kind: "returned" }>;
  readonly mayMend: boolean;
}

const ReturnedRow = ({ row: { view, task }, mayMend }: ReturnedRowProps) => {
  const title = activityTitle(view.activity, task, null);
  const [review] = view.reviews;
  const reasons = review?.reasons.map((reason) => returnReasons[reason].toLowerCase()).join(", ") ?? "";
  const picture = useEvidenceImage(view.photos[0], "thumbnail");
  return (
    <ItemRow
      title={title}
      picture={picture.kind === "shown" ? picture.url : undefined}
      icon="arrow-bend-up-left"
      iconTone="attn"
      name={homeVi.fix(title, review?.comment ?? "")}
      href={mayMend ? `/ban-ghi/${view.id}/sua` : `/ban-ghi/${view.id}`}
      isUrgent
    >
      <StatusBadge status="returned" text={workVi.returned(reasons)} isBare />
    </ItemRow>
  );
};
