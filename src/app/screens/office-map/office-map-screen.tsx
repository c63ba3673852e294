import { spanPeriod } from "../../../domain/api-overview.ts";
import { monthOf } from "../../../domain/day.ts";
import { FINEST_LEVEL, type MapView, viewAt } from "../../../domain/map/map-cells.ts";
import type { MapCell, OfficeMap } from "../../../domain/map/office-map.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askMap } from "../../services/across-lists.ts";
import { acrossVi } from "../../vi/across.ts";
import { navigationVi } from "../../vi/navigation.ts";
import styles from "../across/across.module.css";
import { FetchedNotice } from "../across/fetched-notice.tsx";
import { SpanKindChoice, SpanSwitcher } from "../overview/span-switcher.tsx";
import { linkMonth, spanTitle } from "../overview/span-words.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useWide } from "../overview/use-wide.ts";
import { ClusterMap } from "./cluster-map.tsx";
import { clusterCounts, unitsOfCluster } from "./cluster-words.ts";
import { MapButtons } from "./map-buttons.tsx";
import { MapFilters } from "./map-filters.tsx";
import own from "./office-map.module.css";
import { useMapAddress } from "./use-map-address.ts";

const vi = acrossVi.map;

/** `/ban-do` at a desk: where the units were active, gathered by the cells of a square; offline, without tiles. */
export const OfficeMapScreen = () => {
  usePage(vi.title);
  const { supervision } = useServices();
  const isWide = useWide();
  const { choice, hrefOf, choose } = useMapAddress();
  const { view, ...filter } = choice;
  const figures = useFetched(hrefOf({}), () => askMap(supervision, filter, view));
  const found = figures.value;
  const count = found?.cells.reduce((sum, { activities }) => sum + activities, 0) ?? 0;
  const kindChoice = <SpanKindChoice span={choice.span} onChoose={(span) => choose({ span })} />;
  return (
    <SupervisorScreen
      title={vi.title}
      under={found && vi.under(count, spanTitle(choice.span))}
      back={{ href: "/", name: navigationVi.toOverview }}
      actions={
        <>
          {isWide && kindChoice}
          <SpanSwitcher span={choice.span} onChoose={(span) => choose({ span })} />
        </>
      }
    >
      <FetchedNotice figures={figures} />
      <div class={styles["page"]}>
        <MapFilters choice={choice} onChoose={choose} lead={!isWide && kindChoice} />
        {found &&
          (found.view ? <Shown map={found} view={found.view} /> : <EmptyState art="map-pin" {...vi.empty} />)}
      </div>
    </SupervisorScreen>
  );
};

interface ShownProps {
  readonly map: OfficeMap;
  readonly view: MapView;
}

const Shown = ({ map, view }: ShownProps) => {
  const { diary } = useServices();
  const { choice, hrefOf, choose } = useMapAddress();
  const month = linkMonth(monthOf(spanPeriod(choice.span).to), diary.today());
  const closerHref = (cell: MapCell): string | null =>
    view.level === FINEST_LEVEL
      ? null
      : hrefOf({ view: viewAt(Math.max(FINEST_LEVEL, view.level - 2), cell) });
  const outlined = new Set(map.outlines.map(({ unit }) => unit)).size;
  const cells = [...map.cells].sort((a, b) => b.activities - a.activities || b.sites - a.sites);
  return (
    <div class={own["columns"]}>
      <div>
        <ClusterMap map={map} view={view} closerHref={closerHref} onMove={(next) => choose({ view: next })} />
        <MapButtons view={view} onMove={(next) => choose({ view: next })} />
        <p class="hint">{outlined > 0 ? vi.leadWithin(outlined) : vi.lead}</p>
        <p class="hint">{vi.legend}</p>
        {map.unmeasured > 0 && <p class="hint">{vi.unmeasured(map.unmeasured)}</p>}
      </div>
      <div class={own["list"]}>
        {cells.length === 0 && <p class="meta">{vi.nothingHere}</p>}
        <Group heading={vi.list} aside={String(cells.length)}>
          {cells.map((cell) => {
            const [only] = cell.units;
            const href =
              cell.unitCount === 1 && only ? `/tong-quan/${only.unit}?thang=${month}` : closerHref(cell);
            return (
              <ItemRow
                key={`${cell.north}.${cell.east}`}
                title={unitsOfCluster(cell)}
                meta={clusterCounts(cell)}
                href={href ?? undefined}
              />
            );
          })}
        </Group>
      </div>
    </div>
  );
};
