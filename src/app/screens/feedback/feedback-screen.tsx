import { feedbackStanding } from "../../../domain/feedback.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { feedbackVi } from "../../vi/feedback.ts";
import { nearDay } from "../../vi/format.ts";
import { BookScreen } from "../book-screen.tsx";
import { Opening } from "../opening.tsx";

type Feedback = RegisterEntry<"feedback">;

/** `/phan-anh`: what citizens told the unit, what is due first. */
export const FeedbackScreen = () => {
  const { registers, diary } = useServices();
  const entries = useLive(() => registers.entries("feedback"), [registers]);
  usePage(feedbackVi.title);
  if (!entries) return <Opening />;
  const today = diary.today();
  const standingOf = ({ values }: Feedback) => feedbackStanding(values, today);
  const inState = (state: ReturnType<typeof standingOf>["state"]): readonly Feedback[] =>
    entries
      .filter((entry) => standingOf(entry).state === state)
      .sort((a, b) => (standingOf(a).daysLeft ?? 1e6) - (standingOf(b).daysLeft ?? 1e6));
  return (
    <BookScreen
      title={feedbackVi.title}
      foot={
        <Button icon="plus" href="/phan-anh/moi">
          {feedbackVi.add}
        </Button>
      }
    >
      {entries.length === 0 && <EmptyState art="check" {...feedbackVi.empty} />}
      {(["open", "answered", "closed"] as const).map((state) => {
        const items = inState(state);
        if (items.length === 0) return null;
        return (
          <Group key={state} heading={feedbackVi[HEADINGS[state]]} aside={items.length}>
            {items.map((entry) => {
              const standing = standingOf(entry);
              return (
                <ItemRow
                  key={entry.id}
                  title={entry.values.subject}
                  meta={`${nearDay(entry.values.receivedOn, today)} · ${feedbackVi.standing(standing)}`}
                  icon={state === "open" ? "clock-countdown" : "check"}
                  iconTone={(standing.daysLeft ?? 1) < 0 ? "danger" : "queue"}
                  href={`/phan-anh/${entry.id}`}
                />
              );
            })}
          </Group>
        );
      })}
    </BookScreen>
  );
};

/** What `feedbackVi` calls each heading: the words themselves are read when they are shown. */
const HEADINGS = { open: "open", answered: "done", closed: "closed" } as const;
