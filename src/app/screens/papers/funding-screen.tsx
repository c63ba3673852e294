import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { yearOf } from "../../../domain/day.ts";
import {
  type FundingLine,
  type MoneySums,
  sumsBySource,
  totalOf,
} from "../../../domain/funding/funding-sums.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ChipGroup } from "../../components/chip-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { shortDay } from "../../vi/format.ts";
import { dong, fundingVi as vi } from "../../vi/funding.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { FundingTotal } from "./funding-total.tsx";
import { fundingWorkbook } from "./funding-workbook.ts";
import { type Funding, nameOfTask, planHref } from "./use-funding.ts";

/** `/kinh-phi` (`?nam=`): what is planned, spent and left in a year. */
export const FundingScreen = ({ funding }: { readonly funding: Funding }) => {
  const { diary } = useServices();
  const { query, route } = useLocation();
  const year = Number(query["nam"]) || yearOf(diary.today());
  const lines = funding.linesOf(year);
  usePage(vi.title);

  return (
    <div class="screen">
      <AppBar title={vi.heading(year)} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {funding.years.length > 1 && (
          <ChipGroup
            label={vi.years}
            isLabelHidden
            isScrolling
            choice="one"
            options={funding.years.map((each) => ({ value: String(each), label: String(each) }))}
            selected={[String(year)]}
            onChange={([chosen]) => chosen && route(`/kinh-phi?nam=${chosen}`)}
          />
        )}
        {lines.length === 0 ? (
          <EmptyState art="notebook" {...vi.empty} />
        ) : (
          <Year funding={funding} lines={lines} year={year} />
        )}
        <Files funding={funding} year={year} />
        <div class="sec" />
      </main>
      <footer class="foot">
        <div class="pair">
          <Button variant="secondary" href={`/kinh-phi/du-kien?nam=${year}`}>
            {vi.addPlan}
          </Button>
          <Button icon="plus" href="/kinh-phi/chi/moi">
            {vi.addUse}
          </Button>
        </div>
      </footer>
    </div>
  );
};

interface YearProps {
  readonly funding: Funding;
  readonly lines: readonly FundingLine[];
  readonly year: number;
}

const Year = ({ funding: { tasks, used }, lines, year }: YearProps) => {
  const uses = used.filter(({ values }) => yearOf(values.on) === year);
  return (
    <>
      <FundingTotal sums={totalOf(lines)} />
      <Group heading={vi.bySource}>
        {sumsBySource(lines).map((sums) => (
          <ItemRow key={sums.source} title={vi.sources[sums.source]} meta={saidOf(sums)} />
        ))}
      </Group>
      <Group heading={vi.byTask}>
        {lines.map((line) => (
          <ItemRow
            key={`${line.task}|${line.source}`}
            title={`${nameOfTask(tasks, line.task)} · ${vi.sources[line.source]}`}
            meta={saidOf(line)}
            href={planHref(year, line.task, line.source)}
          />
        ))}
      </Group>
      {uses.length > 0 && (
        <Group heading={vi.uses} aside={uses.length}>
          {uses.map(({ id, values }) => (
            <ItemRow
              key={id}
              title={values.content}
              meta={[
                shortDay(values.on),
                dong(values.amountDong),
                nameOfTask(tasks, values.task),
                values.paper ? vi.paper(values.paper) : "",
              ]
                .filter(Boolean)
                .join(" · ")}
              href={`/kinh-phi/chi/${id}`}
            />
          ))}
        </Group>
      )}
    </>
  );
};

const saidOf = ({ plannedDong, usedDong, leftDong }: MoneySums): string =>
  plannedDong === 0
    ? vi.usedAlone(dong(usedDong))
    : [
        vi.usedOf(dong(usedDong), dong(plannedDong)),
        leftDong < 0 ? vi.over(dong(-leftDong)) : vi.leftOf(dong(leftDong)),
      ].join(" · ");

/** Made on the phone, without a network. */
const Files = ({ funding, year }: Pick<YearProps, "funding" | "year">) => {
  const { handOver, diary } = useServices();
  const { unit } = useAccount();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const handleExport = async () => {
    const sheets = fundingWorkbook(funding, year, unitNameOn(unit, diary.today()));
    const delivery = await handOver.deliver(await workbookFile(vi.fileName(year), sheets));
    if (delivery !== "cancelled") setToast({ message: vi.exported });
  };
  return (
    <>
      <div class="sec" />
      <Group>
        <ItemRow title={vi.exportFile} icon="file-doc" onClick={() => void handleExport()} />
        <ItemRow title={vi.importFile} icon="download-simple" href={`/kinh-phi/nhap?nam=${year}`} />
      </Group>
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};
