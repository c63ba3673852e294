import { useState } from "preact/hooks";
import { planFaults } from "../../../domain/plan-faults.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Toast } from "../../components/toast.tsx";
import { fullDay } from "../../vi/format.ts";
import { planEditorVi as vi } from "../../vi/plan-editor.ts";
import { Opening } from "../opening.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { AmendSheet } from "./amend-sheet.tsx";
import { CheckList } from "./check-list.tsx";
import { ClauseSheet } from "./clause-sheet.tsx";
import { DraftClauses, DraftTasks, type OpenSheet } from "./draft-parts.tsx";
import { HeadSheet } from "./head-sheet.tsx";
import { PublishSheet } from "./publish-sheet.tsx";
import { calendarWords, ReportingSheet } from "./reporting-sheet.tsx";
import { TaskSheet } from "./task-sheet.tsx";
import { type OpenDraft, useOpenDraft } from "./use-plan-desk.ts";
import { type Published, usePublish } from "./use-publish.ts";

const BACK = { href: "/soan-ke-hoach", name: vi.back };

/** One draft: its parts, what it lacks, and «Ban hành». */
export const DraftScreen = ({ id }: { readonly id: string }) => {
  const open = useOpenDraft(id);
  if (open === undefined) return <Opening />;
  if (open === null)
    return (
      <SupervisorScreen title={vi.title} back={BACK}>
        <EmptyState art="file-text" {...vi.isGone} />
      </SupervisorScreen>
    );
  return <Draft open={open} />;
};

const Draft = ({ open }: { readonly open: OpenDraft }) => {
  const { draft, plan } = open;
  const publishing = usePublish(open);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const mayDecide = useMayDecide();
  const isOpen = mayDecide && draft.publishedOn === undefined;
  const onSheet = isOpen ? setSheet : null;
  const isWhole = planFaults(plan).length === 0;

  return (
    <SupervisorScreen
      title={draft.title || vi.untitled}
      under={draft.publishedOn ? vi.publishedOn(fullDay(draft.publishedOn)) : vi.draftOf(open.known === null)}
      back={BACK}
      actions={
        isOpen &&
        isWhole && (
          <Button icon="paper-plane-tilt" isCompact onClick={() => setSheet({ kind: "publish" })}>
            {vi.publish.action}
          </Button>
        )
      }
    >
      <div class="narrow">
        {publishing.published && <PublishedBanner published={publishing.published} />}
        {isOpen && <CheckList plan={plan} unread={draft.unread ?? []} />}
        <Group heading={vi.head.title}>
          <ItemRow
            title={draft.title || vi.untitled}
            meta={`${draft.text.number ?? vi.head.numberless} · ${vi.holds(fullDay(draft.inForceFrom), null)}`}
            onClick={onSheet ? () => onSheet({ kind: "head" }) : undefined}
            href={draft.publishedOn ? `/ke-hoach/${draft.planId}` : undefined}
          />
        </Group>
        <Group heading={vi.reporting.title}>
          <ItemRow
            title={calendarWords(draft.reporting)}
            onClick={onSheet ? () => onSheet({ kind: "reporting" }) : undefined}
          />
        </Group>
        <DraftTasks open={open} onSheet={onSheet} />
        <DraftClauses open={open} onSheet={onSheet} />
      </div>
      {sheet && (
        <DraftSheet
          open={open}
          sheet={sheet}
          onClose={() => setSheet(null)}
          onPublish={(confirmed) => {
            setSheet(null);
            publishing.begin(confirmed);
          }}
        />
      )}
      <Toast toast={publishing.toast} onDone={publishing.end} />
    </SupervisorScreen>
  );
};

const PublishedBanner = ({ published: { isDone, words } }: { readonly published: Published }) => (
  <Banner
    tone={isDone ? "done" : "danger"}
    icon={isDone ? "check" : "warning"}
    title={isDone ? vi.publish.title : vi.publish.failed}
    text={words}
    isLive
  />
);

interface DraftSheetProps {
  readonly open: OpenDraft;
  readonly sheet: OpenSheet;
  readonly onClose: () => void;
  readonly onPublish: Parameters<typeof PublishSheet>[0]["onPublish"];
}

const DraftSheet = ({ open, sheet, onClose, onPublish }: DraftSheetProps) => {
  switch (sheet.kind) {
    case "head":
      return <HeadSheet open={open} onClose={onClose} />;
    case "reporting":
      return <ReportingSheet open={open} onClose={onClose} />;
    case "publish":
      return <PublishSheet open={open} onClose={onClose} onPublish={onPublish} />;
    case "task":
      return <TaskSheet open={open} task={sheet.task} onClose={onClose} />;
    case "amend":
      return <AmendSheet open={open} task={sheet.task} onClose={onClose} />;
    default:
      return <ClauseSheet open={open} part={sheet.part} clause={sheet.clause} onClose={onClose} />;
  }
};
