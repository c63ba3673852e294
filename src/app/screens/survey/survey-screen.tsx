import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { SurveySubject } from "../../../domain/activity/survey.ts";
import type { RecordId } from "../../../domain/change.ts";
import { answersIn } from "../../../domain/survey/taps.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { shortDay } from "../../vi/format.ts";
import { surveyVi as vi } from "../../vi/survey.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import styles from "./survey.module.css";
import { SurveyChart } from "./survey-chart.tsx";
import { useSurveyRound } from "./use-survey-rounds.ts";

/** `/khao-sat/:id`: what all counters of a round counted together. */
export const SurveyScreen = ({ id }: { readonly id: RecordId }) => {
  const { registers, drafts, diary } = useServices();
  const { user } = useAccount();
  const { route } = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const found = useSurveyRound(id);
  usePage(found?.round.values.name);
  if (found === undefined) return <Opening />;
  if (found === null) return <NothingHere {...vi.gone} />;

  const { round, counters, sum } = found;
  const { values } = round;
  const subjects = values.subjects ?? SurveySubject.options;

  const handleRecord = async () => {
    const draft = await drafts.start({ kind: "survey", ...(values.task && { task: values.task }) });
    const answered = subjects.filter((subject) => answersIn(sum.counts[subject]) > 0);
    const written = await drafts.update(draft.id, {
      ...draft.values,
      title: vi.recordTitle(values.name),
      channel: "counter",
      on: diary.today(),
      formsBack: sum.forms,
      counts: Object.fromEntries(answered.map((subject) => [subject, sum.counts[subject]])),
    });
    if (written.ok) route(`/ghi/${draft.id}`);
    else setProblem(vi.notKept);
  };

  return (
    <div class="screen">
      <AppBar title={values.name} backHref="/khao-sat">
        <OutboxChip />
      </AppBar>
      <main>
        {problem && <p role="alert">{problem}</p>}
        <section class={styles["charts"]} aria-label={vi.chart}>
          <p class="strong">{`${vi.forms(sum.forms)} · ${vi.since(shortDay(values.from))}`}</p>
          {subjects.map((subject) => (
            <SurveyChart key={subject} subject={subject} counts={sum.counts[subject]} />
          ))}
          {counters > 0 && <p class="meta">{vi.counters(counters)}</p>}
        </section>
        <div class="sec" />
        <Group>
          {user.role === "officer" && sum.forms > 0 && (
            <ItemRow title={vi.record} meta={vi.recordMeta} icon="file-text" onClick={handleRecord} />
          )}
          <ItemRow
            title={values.isClosed ? vi.reopen : vi.close}
            icon="check-square"
            onClick={() => registers.write("surveyRound", [{ id, fields: { isClosed: !values.isClosed } }])}
          />
        </Group>
      </main>
      {!values.isClosed && (
        <footer class="foot">
          <Button href={`/khao-sat/${id}/dem`}>{vi.count}</Button>
        </footer>
      )}
    </div>
  );
};
