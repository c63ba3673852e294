import { useState } from "preact/hooks";
import { findClause, type Plan } from "../../../domain/plan.ts";
import type { TargetRow } from "../../../domain/targets/target-row.ts";
import { doneRows, lackingRows } from "../../../domain/targets/target-standing.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { LabelledLines } from "../../components/labelled-lines.tsx";
import { Tally } from "../../components/tally.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { targetsVi as vi } from "../../vi/targets.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { DossierFacts } from "./dossier-facts.tsx";
import { type Opened, OpenedSheet } from "./opened-sheet.tsx";
import { RowItem } from "./row-item.tsx";
import { SpanChoice } from "./span-choice.tsx";
import { figureOf, ratioOf, segmentsOf } from "./target-words.ts";
import styles from "./targets.module.css";
import { UntypedPoints } from "./untyped-points.tsx";
import { type UnitTarget, type UnitTargets, useSpanName, useTargets } from "./use-targets.ts";

/** `/chi-tieu/:id`: one target down to everything that is counted for it, and to where that is written. */
export const TargetScreen = ({ id }: { readonly id: string }) => {
  const { name, suffix } = useSpanName();
  const found = useTargets(name);
  const target = found?.targets.find(({ measure }) => measure.id === id);
  const heading = target ? vi.number(target.place) : vi.title("");
  usePage(found && heading);
  if (!found) return <Opening />;
  if (!found.plan || !target) return <NothingHere heading={heading} {...vi.gone} />;
  return <Target {...found} plan={found.plan} target={target} backHref={`/chi-tieu${suffix}`} />;
};

interface TargetProps extends UnitTargets {
  readonly plan: Plan;
  readonly target: UnitTarget;
  readonly backHref: string;
}

/** Newest activities that are listed one by one; all of them stand in the diary. */
const MOST_ACTIVITIES = 30;

const Target = ({ plan, target: { place, measure, standing }, rows, span, backHref }: TargetProps) => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [lacking, done] = [lackingRows(standing), doneRows(standing)];
  const isCount = standing.measure === "topicActivities";
  const item = (row: TargetRow) => (
    <RowItem key={row.id} row={row} rows={rows} span={span} onOpen={setOpened} />
  );
  return (
    <div class="screen">
      <AppBar title={vi.number(place)} backHref={backHref}>
        <OutboxChip />
      </AppBar>
      <main>
        <div class="big-t">
          <Tally
            segments={segmentsOf(standing, rows)}
            size={96}
            text={standing.state === "met" ? undefined : null}
          />
          <div class={`grow ${styles["words"]}`}>
            <h2 class="strong">{vi.names[standing.measure]}</h2>
            <p class="title">{figureOf(standing)}</p>
            <p class="meta">{[ratioOf(standing), goalOf(standing)].filter(Boolean).join(" · ")}</p>
          </div>
        </div>
        <SpanChoice />
        {standing.rows.length === 0 && <p class={`muted ${styles["lead"]}`}>{vi.empty[standing.measure]}</p>}
        {lacking.length > 0 && <Group heading={vi.toDo}>{lacking.map(item)}</Group>}
        {standing.measure === "oneStopPoints" && <UntypedPoints rows={rows} />}
        {done.length > 0 && (
          <Group heading={isCount ? vi.activities : vi.done} aside={done.length}>
            {done.slice(0, isCount ? MOST_ACTIVITIES : undefined).map(item)}
          </Group>
        )}
        {isCount && done.length > MOST_ACTIVITIES && (
          <p class={styles["lead"]}>
            <a href="/nhat-ky">{vi.moreInDiary(done.length - MOST_ACTIVITIES)}</a>
          </p>
        )}
        {(isCount || standing.measure === "dossiers") && <DossierFacts rows={rows} span={span} />}
        <p class="src">{findClause(plan, measure.id)?.text}</p>
        <div class={styles["how"]}>
          <LabelledLines
            facts={[
              { label: vi.numerator, lines: [measure.counted] },
              ...(measure.outOf ? [{ label: vi.denominator, lines: [measure.outOf] }] : []),
            ]}
          />
        </div>
      </main>
      <footer class="foot">
        <Go standing={standing} plan={plan} onOpen={setOpened} />
      </footer>
      {opened && <OpenedSheet opened={opened} onOpen={setOpened} />}
    </div>
  );
};

const goalOf = ({ goalPercent, state }: UnitTarget["standing"]): string | null =>
  goalPercent === null || state === "notCounted" ? null : vi.goal(goalPercent);

interface GoProps {
  readonly standing: UnitTarget["standing"];
  readonly plan: Plan;
  readonly onOpen: (opened: Opened) => void;
}

/** To the place where the figures of this target are written. */
const Go = ({ standing: { measure }, plan, onOpen }: GoProps) => {
  const words = vi.go[measure];
  if (measure === "portals")
    return (
      <Button icon="plus" onClick={() => onOpen({ kind: "page", id: null })}>
        {words}
      </Button>
    );
  const hrefs = {
    dossiers: "/chi-tieu/ho-so",
    stations: "/dia-diem",
    oneStopPoints: "/niem-yet",
    topicActivities: "/ghi",
    other: `/ke-hoach/${plan.id}`,
  };
  return (
    <Button variant={measure === "dossiers" ? "primary" : "secondary"} href={hrefs[measure]}>
      {words}
    </Button>
  );
};
