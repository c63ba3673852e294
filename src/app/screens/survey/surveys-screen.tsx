import { useState } from "preact/hooks";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { fullDay, shortDay } from "../../vi/format.ts";
import { surveyVi as vi } from "../../vi/survey.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { SurveySheet } from "./survey-sheet.tsx";
import { useSurveyRounds } from "./use-survey-rounds.ts";

/** `/khao-sat`: rounds that are counted at a tablet, and surveys that stand in the book. */
export const SurveysScreen = () => {
  const [isAdding, setAdding] = useState(false);
  const found = useSurveyRounds();
  usePage(found && vi.title);
  if (!found) return <Opening />;

  const { rounds, records } = found;
  const open = rounds.filter(({ round }) => round.values.isClosed !== true);
  const closed = rounds.filter(({ round }) => round.values.isClosed === true);
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {rounds.length === 0 && <EmptyState art="users-three" {...vi.empty} />}
        {open.length > 0 && <Rounds heading={vi.open} rounds={open} />}
        {closed.length > 0 && <Rounds heading={vi.closed} rounds={closed} />}
        {records.length > 0 && (
          <Group heading={vi.recorded}>
            {records.map(({ id, activity }) => (
              <ItemRow
                key={id}
                title={activity.title || vi.title}
                meta={fullDay(activity.on)}
                icon="file-text"
                href={`/ban-ghi/${id}`}
              />
            ))}
          </Group>
        )}
      </main>
      <footer class="foot">
        <Button icon="plus" onClick={() => setAdding(true)}>
          {vi.add}
        </Button>
      </footer>
      {isAdding && <SurveySheet onClose={() => setAdding(false)} />}
    </div>
  );
};

interface RoundsProps {
  readonly heading: string;
  readonly rounds: readonly { readonly round: RegisterEntry<"surveyRound">; readonly forms: number }[];
}

const Rounds = ({ heading, rounds }: RoundsProps) => (
  <Group heading={heading}>
    {rounds.map(({ round: { id, values }, forms }) => (
      <ItemRow
        key={id}
        title={values.name}
        meta={`${vi.since(shortDay(values.from))} · ${vi.forms(forms)}`}
        icon="users-three"
        href={`/khao-sat/${id}`}
      />
    ))}
  </Group>
);
