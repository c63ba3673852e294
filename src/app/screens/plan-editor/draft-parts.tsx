import type { Amendment } from "../../../domain/plan-amendment.ts";
import { taskOn } from "../../../domain/plan-amendment.ts";
import type { ClauseId, Task } from "../../../domain/task.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { monthOfYear } from "../../vi/format.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import { ruleName, unitOfTask } from "../../vi/work.ts";
import { CLAUSE_LISTS, type ClauseList, type ClausePart, clausesIn } from "./clause-parts.ts";
import styles from "./plan-editor.module.css";
import type { OpenDraft } from "./use-plan-desk.ts";

/** Which sheet is open over the draft. */
export type OpenSheet =
  | { readonly kind: "head" | "reporting" | "publish" }
  | { readonly kind: "task"; readonly task: Task | null }
  | { readonly kind: "amend"; readonly task: Task }
  | { readonly kind: "clause"; readonly part: ClausePart; readonly clause: ClauseId | null };

interface DraftPartsProps {
  readonly open: OpenDraft;
  /** Null: it is only read. */
  readonly onSheet: ((sheet: OpenSheet) => void) | null;
}

export const DraftTasks = ({ open, onSheet }: DraftPartsProps) => (
  <>
    <Group
      heading={planEditorVi.tasks.title}
      aside={open.plan.tasks.length + open.plan.standingDuties.length}
    >
      {[...open.plan.tasks, ...open.plan.standingDuties].map((task) => (
        <TaskRow key={task.ref} task={task} open={open} onSheet={onSheet} />
      ))}
    </Group>
    {onSheet && (
      <Button variant="soft" icon="plus" isCompact onClick={() => onSheet({ kind: "task", task: null })}>
        {planEditorVi.tasks.add}
      </Button>
    )}
  </>
);

const TaskRow = ({ task, open, onSheet }: DraftPartsProps & { readonly task: Task }) => {
  const vi = planEditorVi.tasks;
  const title = task.title || vi.untitled;
  const held = taskOn(open.plan, task, "" as UnitId, open.plan.inForceFrom);
  const own = (open.draft.amendments ?? []).filter((amendment) => amendment.task === task.ref);
  return (
    <li class={styles["task"]}>
      <span class="strong">{title}</span>
      <span class="meta">{ruleName(held.rule, unitOfTask(task))}</span>
      {own.map((amendment) => (
        <Amended
          key={JSON.stringify(amendment)}
          task={task}
          amendment={amendment}
          open={open}
          isFixed={!onSheet}
        />
      ))}
      {onSheet && (
        <div class={styles["acts"]}>
          <Button
            variant="secondary"
            isCompact
            label={`${vi.edit}: ${title}`}
            onClick={() => onSheet({ kind: "task", task })}
          >
            {vi.edit}
          </Button>
          <Button
            variant="secondary"
            isCompact
            label={vi.changeOf(title)}
            onClick={() => onSheet({ kind: "amend", task })}
          >
            {vi.change}
          </Button>
        </div>
      )}
    </li>
  );
};

interface AmendedProps {
  readonly task: Task;
  readonly amendment: Amendment;
  readonly open: OpenDraft;
  readonly isFixed: boolean;
}

/** What is published already is taken back by another change, not by leaving it out. */
const Amended = ({ task, amendment, open, isFixed }: AmendedProps) => {
  const { rule, from, units } = amendment;
  const vi = planEditorVi.tasks;
  const words = vi.amended(ruleName(rule, unitOfTask(task)), monthOfYear(from), units?.length ?? null);
  const key = JSON.stringify(amendment);
  const isPublished = open.known?.plan.amendments?.some((known) => JSON.stringify(known) === key) ?? false;
  const handleTakeBack = () =>
    void open.write({
      amendments: (open.draft.amendments ?? []).filter((each) => JSON.stringify(each) !== key),
    });
  return (
    <span class={styles["amended"]}>
      <span class="meta">{words}</span>
      {!isFixed && !isPublished && (
        <button type="button" class="icon-btn" aria-label={vi.takeBack(words)} onClick={handleTakeBack}>
          <Icon name="trash" size="s" />
        </button>
      )}
    </span>
  );
};

const LISTS = Object.keys(CLAUSE_LISTS) as readonly ClauseList[];

export const DraftClauses = ({ open, onSheet }: DraftPartsProps) => (
  <>
    {([...LISTS, "funding", "closing"] as const).map((part) => (
      <ClauseGroup key={part} part={part} open={open} onSheet={onSheet} />
    ))}
  </>
);

const ClauseGroup = ({ part, open, onSheet }: DraftPartsProps & { readonly part: ClausePart }) => {
  const vi = planEditorVi.clauses;
  const isList = part !== "funding" && part !== "closing";
  return (
    <>
      <Group heading={vi[part]}>
        {clausesIn(open.draft, part).map(({ id, text }) => (
          <ItemRow
            key={id}
            title={id}
            meta={text || vi.empty}
            onClick={onSheet ? () => onSheet({ kind: "clause", part, clause: id }) : undefined}
          />
        ))}
      </Group>
      {onSheet && isList && (
        <Button
          variant="soft"
          icon="plus"
          isCompact
          onClick={() => onSheet({ kind: "clause", part, clause: null })}
        >
          {vi.add(vi[part])}
        </Button>
      )}
    </>
  );
};
