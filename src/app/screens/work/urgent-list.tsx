import { useState } from "preact/hooks";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { useEvidenceImage } from "../../hooks/use-image.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { homeVi } from "../../vi/home.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import { unitOfTask, workVi } from "../../vi/work.ts";
import { MAX_URGENT, type UrgentRow } from "./urgent-rows.ts";

interface UrgentListProps {
  readonly rows: readonly UrgentRow[];
  readonly mayMend: boolean;
}

/** «Cần làm ngay»: two rows and the way to the others; absent when there is nothing. */
export const UrgentList = ({ rows, mayMend }: UrgentListProps) => {
  const [isOpen, setOpen] = useState(false);
  if (rows.length === 0) return null;
  const hasMore = !isOpen && rows.length > MAX_URGENT;
  return (
    <Group heading={homeVi.now} aside={rows.length > MAX_URGENT ? rows.length : undefined}>
      {rows.slice(0, hasMore ? MAX_URGENT : undefined).map((row) => (
        <Row key={keyOf(row)} row={row} mayMend={mayMend} />
      ))}
      {hasMore && <ItemRow title={homeVi.all(rows.length)} onClick={() => setOpen(true)} />}
    </Group>
  );
};

const keyOf = (row: UrgentRow): string => {
  if (row.kind === "returned") return row.view.id;
  return row.kind === "task" ? row.progress.task.ref : row.key;
};

const Row = ({ row, mayMend }: { readonly row: UrgentRow; readonly mayMend: boolean }) => {
  if (row.kind === "returned") return <ReturnedRow row={row} mayMend={mayMend} />;
  const { title, about, href } =
    row.kind === "dated"
      ? row
      : {
          title: row.progress.task.title,
          about: workVi.missing(row.progress.missing, unitOfTask(row.progress.task)),
          href: `/viec/${row.progress.task.ref}`,
        };
  return (
    <ItemRow
      title={title}
      meta={[about, workVi.deadline(row.by, row.daysLeft)].filter(Boolean).join(" · ")}
      icon="clock-countdown"
      iconTone={row.daysLeft < 0 ? "danger" : "attn"}
      href={href}
    />
  );
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
