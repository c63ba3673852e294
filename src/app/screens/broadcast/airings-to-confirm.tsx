import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Airing, MissReason } from "../../../domain/activity/broadcast.ts";
import { airingsToConfirm } from "../../../domain/broadcast/airing-plan.ts";
import type { Day } from "../../../domain/day.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { airingStates, missReasons, logbookVi as vi } from "../../vi/broadcast.ts";
import { dayHeading } from "../../vi/format.ts";
import { confirmAiring } from "./confirm-airing.ts";

interface Waiting {
  readonly id: ActivityId;
  readonly title: string;
  readonly airing: Airing;
}

interface AiringsToConfirmProps {
  readonly views: readonly ActivityView[];
  readonly today: Day;
}

/** Planned airings whose day has come: «Đã phát», or why not. */
export const AiringsToConfirm = ({ views, today }: AiringsToConfirmProps) => {
  const services = useServices();
  const { route } = useLocation();
  const [asked, setAsked] = useState<Waiting | null>(null);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const waiting = waitingIn(views, today);

  const handleConfirm = async ({ id, airing }: Waiting, reason: MissReason | null) => {
    setAsked(null);
    const done = await confirmAiring(services, id, airing, reason);
    if (!done.ok) setToast({ message: vi[done.error] });
    else if (reason === "brokenSpeakers")
      setToast({ message: vi.brokenKept, actionLabel: vi.report, onAction: () => handleReport(airing) });
  };
  /** A difficulty about the same loudspeakers, half filled in. */
  const handleReport = async ({ clusters }: Airing) => {
    const { drafts } = services;
    const draft = await drafts.start({ kind: "difficulty" });
    await drafts.update(draft.id, {
      ...draft.values,
      tasks: [],
      title: vi.brokenTitle(clusters),
      obstacle: "equipment",
    });
    route(`/ghi/${draft.id}`);
  };

  return (
    <>
      {waiting.length > 0 && (
        <Group heading={vi.toConfirm} aside={String(waiting.length)}>
          {waiting.map((item) => (
            <Row
              key={`${item.id} ${item.airing.on} ${item.airing.at} ${item.airing.clusters.join()}`}
              item={item}
              today={today}
              onAired={() => handleConfirm(item, null)}
              onMissed={() => setAsked(item)}
            />
          ))}
        </Group>
      )}
      {asked && (
        <Sheet title={vi.missedAsk} text={vi.missedText} onClose={() => setAsked(null)}>
          <div class="chips">
            {MissReason.options.map((reason) => (
              <button key={reason} type="button" class="chip" onClick={() => handleConfirm(asked, reason)}>
                {missReasons[reason]}
              </button>
            ))}
          </div>
        </Sheet>
      )}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};

const waitingIn = (views: readonly ActivityView[], today: Day): readonly Waiting[] =>
  views
    .flatMap(({ id, activity }) =>
      activity.kind === "broadcast"
        ? airingsToConfirm(activity.airings ?? [], today).map((airing) => ({
            id,
            title: activity.title || vi.untitled,
            airing,
          }))
        : [],
    )
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

const sortKey = ({ airing }: Waiting): string => `${airing.on} ${airing.at ?? ""}`;

interface RowProps {
  readonly item: Waiting;
  readonly today: Day;
  readonly onAired: () => void;
  readonly onMissed: () => void;
}

const Row = ({ item: { title, airing }, today, onAired, onMissed }: RowProps) => {
  const when = vi.when(dayHeading(airing.on, today), airing.at);
  return (
    <li class="item top">
      <span class="grow">
        <span class="strong lines2">{title}</span>
        <span class="meta">{[when, vi.minutes(airing.minutes), ...airing.clusters].join(" · ")}</span>
        <span class="acts">
          <Button
            variant="soft"
            isCompact
            icon="check"
            label={`${airingStates.aired}: ${title}, ${when}`}
            onClick={onAired}
          >
            {airingStates.aired}
          </Button>
          <Button
            variant="quiet"
            isCompact
            label={`${airingStates.missed}: ${title}, ${when}`}
            onClick={onMissed}
          >
            {airingStates.missed}
          </Button>
        </span>
      </span>
    </li>
  );
};
