import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { tasksOfUnit } from "../../../domain/own-tasks.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icons.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { tourVi } from "../../vi/tour.ts";
import styles from "../help/help.module.css";

const PICTURES: readonly IconName[] = ["list-checks", "camera", "device-mobile", "cloud-check"];

/** `/huong-dan/lam-quen`: four steps on the first task of the officer's own unit; may be left at any of them. */
export const TourScreen = () => {
  const { route } = useLocation();
  const { diary } = useServices();
  const { unit, user } = useAccount();
  const [step, setStep] = useState(0);
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const task = inForce ? tasksOfUnit(inForce.plan, unit, diary.today())[0]?.task : undefined;
  usePage(tourVi.title);
  const { title, text } = tourVi.steps[step] ?? { title: "", text: "" };
  const picture = PICTURES[step];
  const isLast = step === tourVi.steps.length - 1;

  return (
    <div class="screen">
      <AppBar title={tourVi.title} backHref="/" />
      <main class={styles["page"]}>
        <p class="meta">{tourVi.step(step + 1, tourVi.steps.length)}</p>
        {picture && (
          <div class={styles["picture"]} aria-hidden="true">
            <Icon name={picture} />
          </div>
        )}
        <div aria-live="polite">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        {step === 0 && (
          <p class="muted">
            {task ? (
              <>
                {tourVi.yourTask} <span class="strong">{task.title}</span>
              </>
            ) : (
              tourVi.noTask
            )}
          </p>
        )}
      </main>
      <footer class="foot">
        {isLast && task && user.role === "officer" && (
          <Button href={`/ghi?task=${encodeURIComponent(task.ref)}`}>{tourVi.tryIt}</Button>
        )}
        <div class="pair">
          <Button variant="quiet" onClick={() => (step === 0 ? route("/", true) : setStep(step - 1))}>
            {step === 0 ? tourVi.skip : tourVi.back}
          </Button>
          <Button
            variant={isLast && task ? "secondary" : "primary"}
            onClick={() => (isLast ? route("/", true) : setStep(step + 1))}
          >
            {isLast ? tourVi.done : tourVi.next}
          </Button>
        </div>
      </footer>
    </div>
  );
};
