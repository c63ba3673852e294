import type { Day } from "../../../domain/day.ts";
import type { UnitTargets } from "../../../domain/targets/office-targets.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askUnitTargets } from "../../services/office-lists.ts";
import { shortDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { officeTargetsVi as vi } from "../../vi/office-targets.ts";
import { targetsVi } from "../../vi/targets.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useMonthInAddress } from "../overview/use-month-in-address.ts";
import { useOpenedUnits } from "../review/use-opened-units.ts";
import { rowWords } from "./lack-words.ts";
import { figureWords, ratioWords } from "./office-figures.ts";
import styles from "./office-targets.module.css";

/** `/chi-tieu/:unit` at a desk: everything that is counted for one unit, down to its records. */
export const UnitTargetsScreen = ({ unit }: { readonly unit: UnitId }) => {
  const { supervision } = useServices();
  const [month] = useMonthInAddress();
  const figures = useFetched(`${unit} ${month}`, () => askUnitTargets(supervision, unit, month));
  const found = figures.value;
  // Records that are opened from here must lie on this device.
  useOpenedUnits([unit]);
  usePage(found && vi.ofUnit(found.name));
  return (
    <SupervisorScreen
      title={found ? vi.ofUnit(found.name) : vi.title}
      under={found && targetsVi.asOf(shortDay(found.asOf))}
      back={{ href: `/chi-tieu?thang=${month}`, name: navigationVi.back }}
    >
      <FiguresNotice
        isKnown={found !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={found ? shortDay(found.asOf) : ""}
        onAgain={figures.reload}
        stale={vi.stale}
      />
      {found && (
        <div class={styles["unit"]}>
          <Group>
            <ItemRow
              title={vi.records}
              meta={vi.recordsMeta}
              icon="notebook"
              href={`/tong-quan/${unit}?thang=${month}`}
            />
          </Group>
          {found.targets.map((target, at) => (
            <TargetGroup key={target.id} place={at + 1} target={target} today={found.today} />
          ))}
        </div>
      )}
    </SupervisorScreen>
  );
};

interface TargetGroupProps {
  readonly place: number;
  readonly target: UnitTargets["targets"][number];
  readonly today: Day;
}

/** What is missing first. */
const TargetGroup = ({ place, target, today }: TargetGroupProps) => {
  const { measure, rows, rowCount } = target;
  const ratio = ratioWords(measure, target);
  const inOrder = [...rows.filter(({ gap }) => gap !== null), ...rows.filter(({ gap }) => gap === null)];
  return (
    <Group heading={`${targetsVi.number(place)}. ${targetsVi.names[measure]}`} aside={ratio ?? undefined}>
      <li class="row">
        <p class="strong">{figureWords(measure, target)}</p>
      </li>
      {rows.length === 0 && (
        <li class="row">
          <p class="meta">{targetsVi.empty[measure]}</p>
        </li>
      )}
      {inOrder.map((row) => {
        const { name, said } = rowWords(row, today);
        const isRecord = row.kind === "activity";
        return (
          <ItemRow
            key={row.id}
            title={isRecord ? `${vi.activity}, ${name}` : name}
            meta={said}
            icon={isRecord ? "notebook" : row.gap === null ? "check-square-fill" : "square"}
            href={isRecord ? `/ban-ghi/${row.id}` : undefined}
          />
        );
      })}
      {rowCount > rows.length && (
        <li class="row">
          <p class="meta">{vi.cut(rowCount - rows.length)}</p>
        </li>
      )}
    </Group>
  );
};
