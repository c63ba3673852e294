import { ActivityId } from "../../../domain/activity/activity.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { mendVi } from "../../vi/records.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { Mend } from "./mend.tsx";
import { useEditDraft } from "./use-edit-draft.ts";

/** `/ban-ghi/:id/sua`: the reviewer's words first, then only what must change. */
export const MendScreen = ({ id }: { readonly id: string }) => {
  const { diary } = useServices();
  const parsed = ActivityId.safeParse(id);
  const activityId = parsed.success ? parsed.data : null;
  const view = useLive(async () => (activityId ? diary.activity(activityId) : null), [diary, activityId]);
  const people = useLive(() => diary.people(), [diary]);
  const draft = useEditDraft(activityId, view?.status === "returned");
  usePage(view ? mendVi.title : undefined);

  if (view === undefined) return <Opening />;
  if (view === null) return <NothingHere heading={mendVi.title} {...errorsVi.recordGone} />;
  const [review] = view.reviews;
  if (!review || view.status !== "returned")
    return <NothingHere heading={mendVi.title} {...mendVi.notReturned} />;
  if (!draft) return <Opening />;
  return (
    <Mend view={view} review={review} draft={draft} reviewerName={people?.get(review.by)?.name ?? null} />
  );
};
