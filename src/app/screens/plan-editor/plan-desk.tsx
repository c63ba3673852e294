import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { RecordId } from "../../../domain/change.ts";
import { type Day, yearOf } from "../../../domain/day.ts";
import { draftForYear, draftOfPlan, emptyDraft, newPlanId } from "../../../domain/plan-beginnings.ts";
import type { Publication } from "../../../domain/plan-publishing.ts";
import type { PlanDraft } from "../../../domain/registers/plan-draft.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay } from "../../vi/format.ts";
import { newPlanTitle, planEditorVi as vi } from "../../vi/plan-editor.ts";
import { Opening } from "../opening.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { DraftScreen } from "./draft-screen.tsx";
import styles from "./plan-editor.module.css";
import { type PlanDeskState, usePlanDesk } from "./use-plan-desk.ts";

/** `/soan-ke-hoach`: plans that are published and what is being written; `/soan-ke-hoach/:id`: one draft. */
export const PlanDesk = ({ id }: { readonly id: string }) => {
  const desk = usePlanDesk();
  usePage(vi.title);
  if (!desk) return <Opening />;
  return id === "" ? <PlanList desk={desk} /> : <DraftScreen key={id} id={id} />;
};

const PlanList = ({ desk }: { readonly desk: PlanDeskState }) => {
  const { registers, diary } = useServices();
  const { unit } = useAccount();
  const { route } = useLocation();
  const mayDecide = useMayDecide();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const today = diary.today();
  const taken = [
    ...desk.publications.map(({ plan }) => plan.id),
    ...desk.drafts.map(({ values }) => values.planId),
  ];

  const begin = async (draft: PlanDraft) => {
    const written = await registers.write("planDraft", [{ fields: draft }]);
    const made = written.ok ? written.value[0] : undefined;
    if (made === undefined) setToast({ message: vi.notKept });
    else route(`/soan-ke-hoach/${made}`);
  };
  const handleCreate = () => {
    const year = yearOf(today) + 1;
    const from = `${year}-01-01` as Day;
    void begin(
      emptyDraft(newPlanId(unit.id, year, taken), from, newPlanTitle(year), unitNameOn(unit, today)),
    );
  };
  const handleCopy = ({ plan }: Publication) => {
    const year = Math.max(plan.year + 1, yearOf(today));
    void begin(draftForYear(plan, newPlanId(unit.id, year, taken), year));
  };
  const setDropped = (id: RecordId, deleted: boolean) =>
    registers.write("planDraft", [{ id, fields: { deleted } }]);
  const handleDrop = async (id: RecordId) => {
    const written = await setDropped(id, true);
    setToast(
      written.ok
        ? { message: vi.dropped, actionLabel: vi.undo, onAction: () => void setDropped(id, false) }
        : { message: vi.notKept },
    );
  };

  return (
    <SupervisorScreen
      title={vi.title}
      actions={
        mayDecide && (
          <Button icon="plus" isCompact onClick={handleCreate}>
            {vi.create}
          </Button>
        )
      }
    >
      <div class="narrow">
        <Group heading={vi.inForce}>
          {desk.publications.length === 0 && <li class="it">{vi.noPlans}</li>}
          {desk.publications.map((each) => (
            <PublishedRow
              key={each.plan.id}
              publication={each}
              onEdit={mayDecide ? () => void begin(draftOfPlan(each.plan, each.revision)) : null}
              onCopy={() => handleCopy(each)}
            />
          ))}
        </Group>
        <Group heading={vi.drafts}>
          {desk.drafts.length === 0 && <li class="it">{vi.noDrafts}</li>}
          {desk.drafts.map(({ id, values }) => (
            <ItemRow
              key={id}
              title={values.title || vi.untitled}
              meta={
                values.publishedOn
                  ? vi.publishedOn(fullDay(values.publishedOn))
                  : vi.draftOf(!desk.publications.some(({ plan }) => plan.id === values.planId))
              }
              icon={values.publishedOn ? "check" : "file-text"}
              href={`/soan-ke-hoach/${id}`}
            />
          ))}
        </Group>
        {mayDecide && desk.drafts.length > 0 && <DropDrafts drafts={desk.drafts} onDrop={handleDrop} />}
      </div>
      <Toast toast={toast} onDone={() => setToast(null)} />
    </SupervisorScreen>
  );
};

interface PublishedRowProps {
  readonly publication: Publication;
  /** Null for who only looks on. */
  readonly onEdit: (() => void) | null;
  readonly onCopy: () => void;
}

const PublishedRow = ({ publication: { plan }, onEdit, onCopy }: PublishedRowProps) => {
  const { title, inForceFrom, succeededOn, year } = plan;
  return (
    <li class={styles["published"]}>
      <div class="grow">
        <a class="strong" href={`/ke-hoach/${plan.id}`}>
          {title}
        </a>
        <p class="meta">{vi.holds(fullDay(inForceFrom), succeededOn && fullDay(succeededOn))}</p>
      </div>
      {onEdit && (
        <div class={styles["acts"]}>
          <Button variant="secondary" isCompact onClick={onEdit} label={vi.editOf(title)}>
            {vi.edit}
          </Button>
          <Button variant="soft" isCompact onClick={onCopy}>
            {vi.copy(year + 1)}
          </Button>
        </div>
      )}
    </li>
  );
};

interface DropDraftsProps {
  readonly drafts: PlanDeskState["drafts"];
  readonly onDrop: (id: RecordId) => void;
}

const DropDrafts = ({ drafts, onDrop }: DropDraftsProps) => (
  <details class={styles["more"]}>
    <summary>{vi.drop}</summary>
    {drafts.map(({ id, values }) => (
      <Button key={id} variant="quiet" isCompact icon="trash" onClick={() => onDrop(id)}>
        {values.title || vi.untitled}
      </Button>
    ))}
  </details>
);
