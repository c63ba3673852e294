import { yearOf } from "../../../domain/day.ts";
import { tenureOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { fullDay, shortDay } from "../../vi/format.ts";
import { targetFormsVi } from "../../vi/target-forms.ts";
import { targetsVi as vi } from "../../vi/targets.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { SpanChoice } from "./span-choice.tsx";
import { TargetCard } from "./target-card.tsx";
import styles from "./targets.module.css";
import { useSpanName, useTargets } from "./use-targets.ts";

/** `/chi-tieu`: the targets of the plan, and how the unit stands with each. */
export const TargetsScreen = () => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const { name, suffix } = useSpanName();
  const found = useTargets(name);
  const title = vi.title(tenureOn(unit, diary.today())?.kind ?? "");
  usePage(found && title);
  if (!found) return <Opening />;

  const { targets, span, plan, rows } = found;
  return (
    <div class="screen">
      <AppBar title={title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {!plan || targets.length === 0 ? (
          <EmptyState art="list-checks" {...vi.noPlan} />
        ) : (
          <>
            <div class={styles["head"]}>
              <h2 class="head">{vi.heading(targets.length, plan.year)}</h2>
              <p class="meta">
                {vi.asOf(yearOf(span.to) === plan.year ? shortDay(span.to) : fullDay(span.to))}
              </p>
            </div>
            <SpanChoice />
            <div class={styles["cards"]}>
              {targets.map((target) => (
                <TargetCard
                  key={target.measure.id}
                  target={target}
                  rows={rows}
                  href={`/chi-tieu/${target.measure.id}${suffix}`}
                />
              ))}
            </div>
            <div class="sec" />
            <Group>
              <ItemRow
                title={targetFormsVi.dossiers.title}
                meta={targetFormsVi.dossiers.meta}
                icon="file-text"
                href="/chi-tieu/ho-so"
              />
            </Group>
          </>
        )}
      </main>
    </div>
  );
};
