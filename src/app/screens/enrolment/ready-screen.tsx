import type { SignedIn } from "../../../domain/api.ts";
import { monthOf } from "../../../domain/day.ts";
import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { firstDayVi } from "../../vi/first-day.ts";
import { monthNumber } from "../../vi/format.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { tourVi } from "../../vi/tour.ts";
import { initialsOf } from "../initials-of.ts";
import styles from "./enrolment.module.css";

const vi = signInVi.check;

interface ReadyScreenProps {
  readonly enrolled: SignedIn;
  readonly onStart: () => void;
  readonly onNotMe: () => void;
  readonly onTour: () => void;
}

/** a3: who this is and what is being stored; starting does not wait for it. */
export const ReadyScreen = ({ enrolled, onStart, onNotMe, onTour }: ReadyScreenProps) => {
  const { diary } = useServices();
  usePage(vi.title);
  const { user, units } = enrolled;
  const today = diary.today();
  const unit = units.find(({ id }) => id === user.unit);
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const tasks = inForce && unit ? tasksOfUnit(inForce.plan, unit, today).length : 0;

  return (
    <div class="screen">
      <AppBar title={vi.title} />
      <main>
        <div class="group">
          <div class={styles["who"]}>
            <span class="av" aria-hidden="true">
              {initialsOf(user.name)}
            </span>
            <div class="grow">
              <p class="strong">{user.name}</p>
              <p class="meta">{user.title}</p>
              <p class="meta">{unit && unitNameOn(unit, today)}</p>
            </div>
          </div>
          <div class={styles["mine"]}>
            <Button variant="quiet" isCompact onClick={onNotMe}>
              {vi.notMe}
            </Button>
          </div>
        </div>
        <div class="sec">
          <h2>{vi.downloads}</h2>
        </div>
        <ul class="group" aria-live="polite">
          {inForce ? (
            <>
              <Stored text={vi.plan(inForce.plan.year)} />
              <Stored text={vi.tasks(tasks, monthNumber(monthOf(today)))} />
            </>
          ) : (
            <li class="item">
              <span class="tone-sent">
                <Icon name="arrow-down" />
              </span>
              {firstDayVi.ready.preparing}
            </li>
          )}
        </ul>
      </main>
      <footer class="foot">
        <Button onClick={onStart}>{vi.start}</Button>
        {user.role === "officer" && (
          <Button variant="quiet" isCompact onClick={onTour}>
            {tourVi.offer}
          </Button>
        )}
      </footer>
    </div>
  );
};

const Stored = ({ text }: { readonly text: string }) => (
  <li class="item">
    <span class="tone-done">
      <Icon name="check-circle-fill" />
    </span>
    {text}
  </li>
);
