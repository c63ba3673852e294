import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { colleagueVi } from "../../vi/review-colleague.ts";
import { activityTitle } from "./activity-title.ts";
import { useTell } from "./record-info.tsx";
import type { ColleagueVerdict } from "./use-colleague-verdicts.ts";
import { usePlanNames } from "./use-plan-names.ts";

interface ColleagueSheetProps {
  readonly verdicts: readonly ColleagueVerdict[];
  readonly onUnderstood: () => void;
}

/** Who has judged what this reviewer had before them, when and how; while it is open no key gives a verdict. */
export const ColleagueSheet = ({ verdicts, onUnderstood }: ColleagueSheetProps) => {
  const { diary } = useServices();
  const people = useLive(() => diary.people(), [diary]);
  const names = usePlanNames();
  const tell = useTell();

  return (
    <Sheet title={colleagueVi.title} onClose={onUnderstood} keepsOnTouchOutside>
      <ul class="col return-form">
        {verdicts.map(({ view, review, isOwnOutrun }) => (
          <li key={review.id}>
            <p>
              <b>{activityTitle(view.activity, names)}</b>
            </p>
            <p>
              {colleagueVi.verdicts[review.verdict](
                people?.get(review.by)?.name ?? colleagueVi.someone,
                tell(review.at),
              )}
            </p>
            {review.comment !== "" && <p class="meta">«{review.comment}»</p>}
            {isOwnOutrun && <p class="meta">{colleagueVi.outrun}</p>}
          </li>
        ))}
      </ul>
      <Button variant="primary" onClick={onUnderstood}>
        {colleagueVi.understood}
      </Button>
    </Sheet>
  );
};
