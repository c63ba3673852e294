import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { timeOf } from "../../../domain/day.ts";
import { findTask } from "../../../domain/plan.ts";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useImage } from "../../hooks/use-image.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Draft } from "../../services/services.ts";
import { kindNames } from "../../vi/kinds.ts";
import { savingVi } from "../../vi/saving.ts";
import { workVi } from "../../vi/work.ts";
import styles from "./recover-card.module.css";

const vi = savingVi.recover;

/** A draft that was not finished, to go on with or to throw away. */
export const RecoverDraft = ({ draft }: { readonly draft: Draft }) => {
  const { drafts, diary } = useServices();
  const [task] = draft.values.tasks ?? [];
  const title = useLive(async () => {
    const plans = task ? await diary.plans() : [];
    return plans.map((plan) => task && findTask(plan, task)).find(Boolean)?.title ?? kindNames[draft.kind];
  }, [diary, task, draft.kind]);
  const { unit } = useAccount();
  const { route } = useLocation();
  const [isAsking, setAsking] = useState(false);
  const picture = useImage(draft.photos[0]?.thumbnail ?? null, "thumbnail");

  return (
    <section class={styles["card"]} aria-labelledby="recover">
      <div class={styles["what"]}>
        {picture.kind === "shown" && <img class="thumb" src={picture.url} alt="" />}
        <div class="grow">
          <h2 class="head" id="recover">
            {vi.title}
          </h2>
          <p class="meta">
            {vi.meta(title ?? "", draft.photos.length, timeOf(draft.updatedAt, unit.timeZone))}
          </p>
        </div>
      </div>
      <p>{draft.awaitsCapture ? vi.text : workVi.recover.unfinished}</p>
      <div class="pair even">
        <Button variant="danger" isCompact onClick={() => setAsking(true)}>
          {vi.discard}
        </Button>
        <Button isCompact onClick={() => route(`/ghi/${draft.id}`)}>
          {vi.resume}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={workVi.recover.confirm}
          text={workVi.recover.confirmText(draft.photos.length)}
          cancelLabel={workVi.recover.keep}
          confirmLabel={vi.discard}
          isDangerous
          onCancel={() => setAsking(false)}
          onConfirm={() => void drafts.discard(draft.id)}
        />
      )}
    </section>
  );
};
