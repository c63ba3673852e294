import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { difficultyVi } from "../../vi/difficulty.ts";
import { shortDay } from "../../vi/format.ts";

interface DifficultyPartProps {
  readonly view: ActivityView;
  readonly isOwn: boolean;
}

/** Of a difficulty: what those above answered, and the unit's own word that it is none any more. */
export const DifficultyPart = ({ view, isOwn }: DifficultyPartProps) => {
  const { diary, registers } = useServices();
  const answers = useLive(
    () =>
      view.activity.kind === "difficulty"
        ? registers.entries("difficultyAnswer", { unit: view.unit, group: view.id })
        : Promise.resolve([]),
    [registers, view],
  );
  const { activity } = view;
  if (activity.kind !== "difficulty" || !answers) return null;
  const isSettled = (activity.settledOn ?? null) !== null;
  const settle = (on: typeof activity.on | null): void => void diary.settleDifficulty(view.id, on);
  return (
    <>
      <Group heading={difficultyVi.answers}>
        {answers.length === 0 && (
          <li class="row">
            <p class="meta">{difficultyVi.noAnswer}</p>
          </li>
        )}
        {answers.map(({ id, values }) => (
          <li key={id} class="row">
            <div class="grow">
              <p class="strong">{difficultyVi.steps[values.step]}</p>
              <p class="meta">
                {shortDay(values.on)}
                {values.dueOn ? ` · ${difficultyVi.due(shortDay(values.dueOn))}` : ""}
              </p>
              {values.forwardedTo && <p>{difficultyVi.forwardedTo(values.forwardedTo)}</p>}
              {values.text && <p>{values.text}</p>}
            </div>
          </li>
        ))}
      </Group>
      {isOwn && (
        <Button variant="secondary" onClick={() => settle(isSettled ? null : diary.today())}>
          {isSettled ? difficultyVi.reopen : difficultyVi.settle}
        </Button>
      )}
    </>
  );
};
