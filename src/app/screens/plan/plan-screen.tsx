import { useState } from "preact/hooks";
import type { Plan } from "../../../domain/plan.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { useTyped } from "../../hooks/use-typed.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { planReaderVi as vi } from "../../vi/plan-reader.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { useBackHref } from "../use-back-href.ts";
import { ChangesOfPlan } from "./changes-of-plan.tsx";
import { ClauseScreen } from "./clause-screen.tsx";
import styles from "./plan.module.css";
import { PlanReader, type TextSize } from "./plan-reader.tsx";

interface PlanScreenProps {
  readonly plan?: string | undefined;
  readonly clause?: string | undefined;
}

/** `/ke-hoach`: the plan word for word, searchable without tones; `/ke-hoach/:plan/:clause`: what was done for a sentence. */
export const PlanScreen = ({ plan, clause }: PlanScreenProps) =>
  plan && clause ? <ClauseScreen plan={plan} clause={clause} /> : <ReadPlan asked={plan} />;

/** How the reader likes to read: it stays on this phone. */
interface Reading {
  readonly size: TextSize;
  /** Empty: the plan in force. */
  readonly plan: string;
}

const ReadPlan = ({ asked }: { readonly asked: string | undefined }) => {
  const { diary } = useServices();
  const found = useLive(
    async () => ({ plans: await diary.plans(), inForce: await diary.planInForce() }),
    [diary],
  );
  const { values: reading, set } = useTyped<Reading>("plan-reader", { size: "normal", plan: "" });
  const [words, setWords] = useState("");
  const backHref = useBackHref();
  const plans = found && newestFirst(found.plans);
  const wanted = asked || reading?.plan;
  const plan = plans?.find(({ id }) => id === wanted) ?? found?.inForce?.plan ?? plans?.[0];
  const title = plan ? vi.title(plan.year) : navigationVi.plan;
  usePage(found === undefined ? undefined : title);

  if (!plans || !reading) return <Opening />;
  return (
    <div class={`screen ${styles["page"]}`}>
      <AppBar title={title} backHref={backHref}>
        <OutboxChip />
      </AppBar>
      <main>
        {plans.length > 1 && plan && (
          <div class={styles["which"]}>
            <ChipGroup
              label={vi.which}
              choice="one"
              options={plans.map(({ id, year, text }) => ({
                value: id as string,
                label: vi.planName(year, text.issuingBody),
              }))}
              selected={[plan.id]}
              onChange={([id]) => id && set({ plan: id })}
            />
          </div>
        )}
        {plan && <ChangesOfPlan plan={plan} />}
        {plan ? (
          <PlanReader
            key={plan.id}
            plan={plan}
            words={words}
            onWords={setWords}
            size={reading.size}
            onSize={(size) => set({ size })}
          />
        ) : (
          <EmptyState art="list-checks" {...vi.none} />
        )}
      </main>
    </div>
  );
};

const newestFirst = (plans: readonly Plan[]): readonly Plan[] =>
  [...plans].sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
