import type { DifficultyStanding } from "../../../domain/difficulty.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { difficultyVi } from "../../vi/difficulty.ts";
import { shortDay } from "../../vi/format.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { type DifficultyView, useDifficulties } from "./use-difficulties.ts";

/** `/kho-khan`: what stands in the unit's way, and what became of it. */
export const DifficultiesScreen = () => {
  const { user } = useAccount();
  const difficulties = useDifficulties();
  usePage(difficultyVi.title);
  if (!difficulties) return <Opening />;
  const isSettled = ({ standing }: DifficultyView): boolean => standing.state === "settled";
  return (
    <div class="screen">
      <AppBar title={difficultyVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {difficulties.length === 0 && <EmptyState art="check" {...difficultyVi.empty} />}
        <Difficulties heading={difficultyVi.open} items={difficulties.filter((item) => !isSettled(item))} />
        <Difficulties heading={difficultyVi.settled} items={difficulties.filter(isSettled)} />
      </main>
      {user.role === "officer" && (
        <footer class="foot">
          <Button icon="plus" href="/ghi?kind=difficulty">
            {difficultyVi.add}
          </Button>
        </footer>
      )}
    </div>
  );
};

interface DifficultiesProps {
  readonly heading: string;
  readonly items: readonly DifficultyView[];
}

const Difficulties = ({ heading, items }: DifficultiesProps) =>
  items.length === 0 ? null : (
    <Group heading={heading} aside={items.length}>
      {items.map(({ view, said, standing }) => (
        <ItemRow
          key={view.id}
          title={said.title || difficultyVi.untitled}
          meta={`${shortDay(said.on)} · ${standingWords(standing)}`}
          icon={standing.state === "settled" ? "check" : "warning"}
          iconTone={standing.lateDays === null ? "queue" : "danger"}
          href={`/ban-ghi/${view.id}`}
        />
      ))}
    </Group>
  );

const standingWords = ({ state, dueOn, lateDays }: DifficultyStanding): string => {
  if (lateDays !== null) return `${difficultyVi.states[state]} · ${difficultyVi.late(lateDays)}`;
  return dueOn === null
    ? difficultyVi.states[state]
    : `${difficultyVi.states[state]} · ${difficultyVi.due(shortDay(dueOn))}`;
};
