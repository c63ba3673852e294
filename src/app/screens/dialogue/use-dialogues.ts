import type { Activity, ActivityId } from "../../../domain/activity/activity.ts";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { addDays } from "../../../domain/day.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export type Question = RegisterEntry<"dialogueQuestion">;
export type Dialogue = ActivityView & { readonly activity: Extract<Activity, { kind: "dialogue" }> };

const isDialogue = (view: ActivityView): view is Dialogue => view.activity.kind === "dialogue";

/** Two years back, for what is still unanswered, and one ahead. */
const DAYS_BACK = 731;
const DAYS_AHEAD = 366;

/** The unit's dialogues, newest first, with all their questions. */
export const useDialogues = () => {
  const { diary, registers } = useServices();
  return useLive(async () => {
    const today = diary.today();
    const [views, questions] = await Promise.all([
      diary.activitiesBetween(addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)),
      registers.entries("dialogueQuestion"),
    ]);
    return { dialogues: views.filter(isDialogue), questions };
  }, [diary, registers]);
};

/** One dialogue with its questions; null: there is none on this phone. */
export const useDialogue = (id: ActivityId) => {
  const { diary, registers } = useServices();
  return useLive(async () => {
    const [view, questions] = await Promise.all([
      diary.activity(id),
      registers.entries("dialogueQuestion", { group: id }),
    ]);
    return view && isDialogue(view) ? { dialogue: view, questions } : null;
  }, [diary, registers, id]);
};
