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
import { isUntouched } from "../is-untouched.ts";
import { useTidyDrafts } from "../use-tidy-drafts.ts";
import styles from "./recover-card.module.css";

const vi = savingVi.recover;

/** «Có một bản ghi dở»: the newest draft that was not finished. */
export const RecoverCard = () => {
  const { drafts, diary } = useServices();
  useTidyDrafts();
  const found = useLive(async () => {
    const draft = (await drafts.open()).find((each) => !isUntouched(each));
    if (!draft) return null;
    const [plans, task] = [await diary.plans(), draft.values.tasks?.[0]];
    const title = task && plans.map((plan) => findTask(plan, task)).find(Boolean)?.title;
    return { draft, title: title ?? kindNames[draft.kind] };
  }, [drafts, diary]);
  return found ? <Card draft={found.draft} title={found.title} /> : null;
};

const Card = ({ draft, title }: { readonly draft: Draft; readonly title: string }) => {
  const { drafts } = useServices();
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
          <p class="meta">{vi.meta(title, draft.photos.length, timeOf(draft.updatedAt, unit.timeZone))}</p>
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
