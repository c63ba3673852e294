import { dayOf, timeOf } from "../../../domain/day.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { type FollowUp, whatFollowed } from "../../../domain/urging/what-followed.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { OfficeUrging } from "../../services/urgings.ts";
import { moment } from "../../vi/format.ts";
import { urgingVi } from "../../vi/urging.ts";
import styles from "./urging.module.css";

interface UrgingEntryProps {
  readonly urging: OfficeUrging;
  /** Done by now, by task; null where no figures are here. */
  readonly done: ReadonlyMap<TaskRef, number> | null;
  /** Where entries of several units stand together. */
  readonly isNamed?: boolean | undefined;
}

/** When, at which step, by whom, in which words, and what followed. */
export const UrgingEntry = ({ urging, done, isNamed = false }: UrgingEntryProps) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { at, byName, isUnsent, level, missing, text } = urging;
  const when = moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), diary.today());
  const followed = whatFollowed(missing, done);
  return (
    <li class={styles["entry"]}>
      {isNamed && (
        <a class="strong" href={`/tong-quan/${urging.unit}`}>
          {urging.unitName}
        </a>
      )}
      <p class="meta-s">
        {[urgingVi.levels[level], urgingVi.by(byName, when), isUnsent ? urgingVi.unsent : ""]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <p>{text}</p>
      {missing.length > 0 && <What followed={followed} />}
    </li>
  );
};

const tones = { all: "tone-done", some: "tone-sent", none: "tone-attn", unknown: "" } as const;

const What = ({ followed: { state, tasks } }: { readonly followed: FollowUp }) => {
  const moved = tasks.filter(({ since }) => since > 0);
  return (
    <p class="meta">
      <span class={tones[state]}>{urgingVi.followed[state]}</span>
      {moved.length > 0 &&
        `: ${moved.map(({ title, done, now, due }) => urgingVi.now(title, done, now ?? done, due)).join("; ")}`}
    </p>
  );
};
