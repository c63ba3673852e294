import type { ActivityId } from "../../../domain/activity/activity.ts";
import { timeOf } from "../../../domain/day.ts";
import { findTask } from "../../../domain/plan.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { SharedFile } from "../../services/intake.ts";
import { intakeVi } from "../../vi/intake.ts";
import { kindNames } from "../../vi/kinds.ts";
import { savingVi } from "../../vi/saving.ts";
import { isUntouched } from "../is-untouched.ts";
import { SharedRow } from "./shared-row.tsx";
import { useTurns } from "./use-turns.ts";

interface SharedChoiceProps {
  readonly files: readonly SharedFile[];
  /** Null: a new draft. */
  readonly onChoose: (draft: ActivityId | null) => void;
}

/** What was shared, and where it can go: a new record, or one that is being written. */
export const SharedChoice = ({ files, onChoose }: SharedChoiceProps) => {
  const { drafts, diary } = useServices();
  const { unit } = useAccount();
  const inTurn = useTurns();
  const open = useLive(async () => {
    const found = (await drafts.open()).filter((each) => each.awaitsCapture || !isUntouched(each));
    const plans = await diary.plans();
    return found.map((draft) => {
      const task = draft.values.tasks?.[0];
      const title = task && plans.map((plan) => findTask(plan, task)).find(Boolean)?.title;
      return { draft, title: title ?? kindNames[draft.kind] };
    });
  }, [drafts, diary]);

  return (
    <>
      <Group heading={intakeVi.waiting(files.length)}>
        {files.map((file) => (
          <SharedRow key={file.id} file={file} inTurn={inTurn} />
        ))}
      </Group>
      {open && (
        <section aria-label={intakeVi.where}>
          <div class="foot clear">
            <p class="head">{intakeVi.where}</p>
            <Button onClick={() => onChoose(null)}>{intakeVi.newRecord}</Button>
          </div>
          {open.length > 0 && (
            <Group heading={intakeVi.openRecords}>
              {open.map(({ draft, title }) => (
                <ItemRow
                  key={draft.id}
                  title={title}
                  meta={savingVi.recover.meta(
                    kindNames[draft.kind],
                    draft.photos.length,
                    timeOf(draft.updatedAt, unit.timeZone),
                  )}
                  icon="pencil-simple"
                  onClick={() => onChoose(draft.id)}
                />
              ))}
            </Group>
          )}
        </section>
      )}
    </>
  );
};
