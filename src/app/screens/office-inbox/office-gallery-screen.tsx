import { useState } from "preact/hooks";
import { dayOf, timeOf } from "../../../domain/day.ts";
import type { GalleryItem } from "../../../domain/exemplar-gallery.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askExemplars } from "../../services/office-lists.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { moment } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { officeGalleryVi as vi } from "../../vi/office-gallery.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useOpenedUnits } from "../review/use-opened-units.ts";
import { usePlanNames } from "../review/use-plan-names.ts";
import { GalleryCard } from "./gallery-card.tsx";
import { galleryShown, periodsOf, useGalleryFilter } from "./gallery-filter.ts";
import { galleryWorkbook } from "./gallery-workbook.ts";
import styles from "./office-gallery.module.css";

/** Units whose records are brought here, so that the links to them lead somewhere. */
const MOST_OPENED = 12;

/** `/guong` at a desk: what leaders of the units have let out. */
export const OfficeGalleryScreen = () => {
  usePage(vi.title);
  const { supervision, diary, handOver } = useServices();
  const { unit } = useAccount();
  const { value, isFresh, problem, reload } = useFetched("exemplars", () => askExemplars(supervision));
  const { filter } = useGalleryFilter();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const shown = galleryShown(value?.items ?? [], filter);
  const withRecords = shown.filter(({ activities }) => activities.length > 0);
  useOpenedUnits([...new Set(withRecords.map((item) => item.unit))].slice(0, MOST_OPENED));
  const handleExport = async () => {
    const file = await workbookFile(vi.fileName, galleryWorkbook(shown));
    if ((await handOver.deliver(file)) !== "cancelled") setToast({ message: vi.exported });
  };
  const today = diary.today();
  return (
    <SupervisorScreen
      title={vi.title}
      under={value && vi.count(shown.length, value.items.length)}
      back={{ href: "/tai-khoan", name: navigationVi.back }}
      actions={
        shown.length > 0 && (
          <button type="button" class="d-btn secondary" onClick={() => void handleExport()}>
            {vi.export}
          </button>
        )
      }
    >
      <FiguresNotice
        isKnown={value !== undefined}
        isFresh={isFresh}
        problem={problem}
        when={
          value
            ? moment(dayOf(value.generatedAt, unit.timeZone), timeOf(value.generatedAt, unit.timeZone), today)
            : ""
        }
        onAgain={reload}
        stale={vi.stale}
      />
      {value?.items.length === 0 && <EmptyState art="check" {...vi.none} />}
      {value && value.items.length > 0 && (
        <div class={styles["page"]}>
          <Filters items={value.items} />
          {shown.length === 0 && <p class="meta">{vi.noneShown}</p>}
          <div class={styles["cards"]}>
            {shown.map((item) => (
              <GalleryCard key={item.id} item={item} today={today} />
            ))}
          </div>
          {value.isCut && <p class="meta">{vi.cut}</p>}
        </div>
      )}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </SupervisorScreen>
  );
};

const Filters = ({ items }: { readonly items: readonly GalleryItem[] }) => {
  const { filter, set } = useGalleryFilter();
  const themes: ReadonlyMap<string, string> = usePlanNames().themes;
  const units = new Map(items.map((item) => [item.unit as string, item.unitName]));
  const told = [...new Set(items.flatMap((item) => item.themes))].sort();
  return (
    <div class={styles["filters"]}>
      <Choice
        label={vi.unit}
        all={vi.allUnits}
        options={[...units]}
        value={filter.unit}
        onChange={(value) => set("unit", value)}
      />
      <Choice
        label={vi.theme}
        all={vi.allThemes}
        options={told.map((id) => [id, themes.get(id) ?? id])}
        value={filter.theme}
        onChange={(value) => set("theme", value)}
      />
      <Choice
        label={vi.period}
        all={vi.allPeriods}
        options={periodsOf(items).map((period) => [period, periodWords(period)])}
        value={filter.period}
        onChange={(value) => set("period", value)}
      />
      <Choice
        label={vi.kind}
        all={vi.allKinds}
        options={Object.entries(vi.kinds)}
        value={filter.kind}
        onChange={(value) => set("kind", value)}
      />
    </div>
  );
};

const periodWords = (period: string): string => {
  const [year = "", quarter] = period.split("-");
  return quarter ? vi.quarter(Number(quarter), year) : vi.year(year);
};

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly (readonly [string, string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, all, options, value, onChange }: ChoiceProps) => (
  <select
    class="d-input"
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  >
    <option value="">{all}</option>
    {options.map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);
