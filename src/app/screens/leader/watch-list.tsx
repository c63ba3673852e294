import { coverageOf } from "../../../domain/coverage.ts";
import { addDays, type Day, dayOf, daysBetween } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { counts } from "../../../domain/progress/counting.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useUnitPlaces } from "../../hooks/use-unit-places.ts";
import { nearDay } from "../../vi/format.ts";
import { leaderVi } from "../../vi/leader.ts";
import { useDifficulties } from "../difficulty/use-difficulties.ts";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";

const vi = leaderVi.progress;
const NAMES = 3;

/** Villages without an activity, difficulties without an answer, and the way to the targets. */
export const WatchList = ({ glance: { today } }: { readonly glance: Glance }) => (
  <Group heading={vi.more}>
    <Villages today={today} />
    <Difficulties today={today} />
    <ItemRow title={vi.targets} meta={vi.targetsMeta} icon="grid-nine" href="/chi-tieu" />
  </Group>
);

/** What this phone can know at all: what others have not sent is nowhere here. */
export const Known = ({ glance: { views, today } }: { readonly glance: Glance }) => {
  const { unit } = useAccount();
  const newest = views.reduce<Instant | null>(
    (at, { receivedAt }) => (receivedAt !== null && (at === null || receivedAt > at) ? receivedAt : at),
    null,
  );
  return (
    <p class={`meta ${styles["known"]}`}>
      {newest === null ? vi.knownNone : vi.known(nearDay(dayOf(newest, unit.timeZone), today))}
    </p>
  );
};

const Villages = ({ today }: { readonly today: Day }) => {
  const { diary } = useServices();
  const { village: listed } = useUnitPlaces();
  const read = useLive(async () => {
    const { coverageDays: days } = await diary.unitSettings();
    const views = await diary.activitiesBetween(addDays(today, 1 - days), today);
    const done = views.filter((view) => counts(countedActivity(view))).map(({ activity }) => activity);
    return { days, done };
  }, [diary, today]);
  if (!read || listed.length === 0) return null;
  const names = coverageOf(listed, read.done, today, read.days)
    .filter(({ isUncovered }) => isUncovered)
    .map(({ village }) => village);
  const first = names.slice(0, NAMES);
  return (
    <ItemRow
      title={names.length === 0 ? vi.villagesFine(read.days) : vi.villages(names.length, read.days)}
      meta={names.length === 0 ? undefined : vi.andMore(first.join(", "), names.length - first.length)}
      icon={names.length === 0 ? "check" : "map-pin"}
      iconTone={names.length === 0 ? "done" : "attn"}
      href="/do-phu"
    />
  );
};

const Difficulties = ({ today }: { readonly today: Day }) => {
  const difficulties = useDifficulties();
  if (!difficulties) return null;
  const open = difficulties.filter(({ standing }) => standing.state === "open");
  const age = Math.max(0, ...open.map(({ said }) => daysBetween(said.on, today)));
  return (
    <ItemRow
      title={open.length === 0 ? vi.difficultiesFine : vi.difficulties(open.length)}
      meta={open.length === 0 ? undefined : vi.difficultyAge(age)}
      icon={open.length === 0 ? "check" : "warning"}
      iconTone={open.length === 0 ? "done" : "attn"}
      href="/kho-khan"
    />
  );
};
