import type { Day } from "../../../domain/day.ts";
import { type DifficultyItem, standingOfItem } from "../../../domain/difficulty-list.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { difficultyVi } from "../../vi/difficulty.ts";
import { nearDay, shortDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { officeInboxVi as vi } from "../../vi/office-inbox.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { filtered, filterStates, useDifficultyFilter } from "./difficulty-filter.ts";
import { DifficultyRollUp } from "./difficulty-roll-up.tsx";
import styles from "./office-inbox.module.css";
import { useOfficeDifficulties } from "./use-office-difficulties.ts";

/** `/kho-khan` at a desk: what stands in the way of all units, with state and day, and rolled up for the report. */
export const OfficeDifficultiesScreen = () => {
  usePage(vi.title);
  const { diary } = useServices();
  const { items, isCut, isFresh, problem, when, reload } = useOfficeDifficulties();
  const filter = useDifficultyFilter();
  const today = diary.today();
  const shown = filtered(items ?? [], filter, today);
  return (
    <SupervisorScreen
      title={vi.title}
      under={items && vi.count(shown.length, items.length)}
      back={{ href: "/tai-khoan", name: navigationVi.back }}
    >
      <FiguresNotice
        isKnown={items !== undefined}
        isFresh={isFresh}
        problem={problem}
        when={when}
        onAgain={reload}
        stale={vi.stale}
      />
      {items?.length === 0 && <EmptyState art="check" {...vi.none} />}
      {items && items.length > 0 && (
        <div class={styles["columns"]}>
          <div class={styles["list"]}>
            <Filters items={items} />
            {shown.length === 0 ? <p class="meta">{vi.noneShown}</p> : <Rows items={shown} today={today} />}
            {isCut && <p class="meta">{vi.cut}</p>}
          </div>
          <DifficultyRollUp items={shown} today={today} />
        </div>
      )}
    </SupervisorScreen>
  );
};

const Filters = ({ items }: { readonly items: readonly DifficultyItem[] }) => {
  const { state, unit, set } = useDifficultyFilter();
  const units = new Map(items.map((item) => [item.unit as string, item.unitName]));
  const options = ["all", "late", ...filterStates] as const;
  return (
    <div class={styles["filters"]}>
      <ChipGroup
        label={vi.filter}
        isLabelHidden
        choice="one"
        options={options.map((value) => ({
          value,
          label: value === "all" || value === "late" ? vi[value] : vi.states[value],
        }))}
        selected={[state]}
        onChange={([chosen]) => set({ "tinh-trang": chosen ?? "all" })}
      />
      <select
        class="d-input"
        aria-label={vi.unit}
        value={unit}
        onChange={(event) => set({ "don-vi": event.currentTarget.value })}
      >
        <option value="">{vi.allUnits}</option>
        {[...units].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const Rows = ({ items, today }: { readonly items: readonly DifficultyItem[]; readonly today: Day }) => (
  <Group>
    {items.map((item) => {
      const { state, dueOn, lateDays } = standingOfItem(item, today);
      const due = dueOn === null ? "" : difficultyVi.due(shortDay(dueOn));
      return (
        <ItemRow
          key={item.id}
          title={item.title || difficultyVi.untitled}
          meta={[
            item.unitName,
            nearDay(item.on, today),
            vi.states[state],
            lateDays === null ? due : difficultyVi.late(lateDays),
          ]
            .filter(Boolean)
            .join(" · ")}
          icon={state === "settled" ? "check" : "warning"}
          iconTone={lateDays === null ? "queue" : "danger"}
          href={`/kho-khan/${item.unit}/${item.id}`}
        />
      );
    })}
  </Group>
);
