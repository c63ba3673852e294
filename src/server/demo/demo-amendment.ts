import type { Json } from "../../domain/canonical-json.ts";
import { addDays, type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { addMs, type Instant, instant } from "../../domain/instant.ts";
import type { DemoVerdict, PlannedActivity } from "./demo-month.ts";
import { wallInstant } from "./demo-time.ts";
import type { DemoActivity } from "./recipe.ts";
import type { SceneName } from "./scenes.ts";

/** What a unit altered in a record after it had been judged: the reviewer meets it again, with the difference marked. */
export interface DemoAmendment {
  readonly at: Instant;
  readonly fields: Readonly<Record<string, Json>>;
  /** Taken anew, in the place of the first photo. */
  readonly scene: SceneName;
}

const HOUR_MS = 60 * 60_000;

export const judgedOn = (at: Instant, { daysLater }: DemoVerdict): Day =>
  addDays(dayOf(at, DEFAULT_TIME_ZONE), daysLater);

interface Judged {
  readonly planned: PlannedActivity;
  readonly at: Instant;
}

/** The newest piece of work with photos that was judged before today, for a unit that mends one; null: there is none. */
export const lastJudged = <Logged extends Judged>(logged: readonly Logged[], now: Instant): Logged | null => {
  const today = dayOf(now, DEFAULT_TIME_ZONE);
  return (
    logged
      .filter(
        ({ planned: { verdict, activity }, at }) =>
          verdict !== null && activity.scenes.length > 0 && judgedOn(at, verdict) < today,
      )
      .sort((a, b) => b.at - a.at)[0] ?? null
  );
};

/** The afternoon after the verdict, or shortly before now. */
export const amendmentOf = ({ planned: { activity, verdict }, at }: Judged, now: Instant): DemoAmendment => {
  if (verdict === null) throw new Error("nothing to mend before a verdict");
  const afternoon = wallInstant(addDays(judgedOn(at, verdict), 1), 15 * 60 + 20);
  return {
    at: instant(Math.min(afternoon, addMs(now, -HOUR_MS / 2))),
    fields: {
      note: "Đã ghi lại các thôn thực hiện và thay ảnh rõ hơn.",
      villages: fewerVillages(activity),
      audienceCount: 120,
    },
    scene: closerScene(activity),
  };
};

const fewerVillages = ({ fields: { villages } }: DemoActivity): Json => {
  const named: readonly Json[] = Array.isArray(villages) ? villages : [];
  return named.slice(0, Math.max(1, named.length - 1));
};

const closer: Readonly<Partial<Record<SceneName, SceneName>>> = {
  banner: "bannerClose",
  bannerBlurred: "bannerClose",
  speakers: "speakersClose",
  studio: "speakers",
  speakersClose: "studio",
  board: "boardClose",
  boardClose: "board",
  leaflet: "onlineService",
};

const closerScene = ({ scenes: [first = "dialogue"] }: DemoActivity): SceneName => closer[first] ?? first;
