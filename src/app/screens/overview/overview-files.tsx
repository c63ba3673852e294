import { useState } from "preact/hooks";
import type { OverviewSpan } from "../../../domain/api-overview.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Icon } from "../../components/icon.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { overviewVi } from "../../vi/overview.ts";
import type { ShownOverview } from "./overview-screen.tsx";
import { overviewWorkbook } from "./overview-workbook.ts";
import { spanTitle } from "./span-words.ts";

interface ShownSpan {
  readonly shown: ShownOverview;
  readonly span: OverviewSpan;
}

interface OverviewFilesProps extends ShownSpan {
  readonly hasTable: boolean;
}

/** «Tải Excel», made on this device of what is shown, also without a network; and printing, where there is a table. */
export const OverviewFiles = ({ shown, span, hasTable }: OverviewFilesProps) => {
  const { handOver } = useServices();
  const { unit } = useAccount();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const handleExcel = async () => {
    const title = `${overviewVi.span.table(spanTitle(span))} — ${unitNameOn(unit, shown.overview.today)}`;
    const sheets = overviewWorkbook({ ...shown, title, timeZone: unit.timeZone });
    const delivery = await handOver.deliver(await workbookFile(overviewVi.excelName(span), sheets));
    if (delivery !== "cancelled") setToast({ message: overviewVi.excelDone });
  };

  return (
    <>
      <button type="button" class="d-btn secondary" onClick={() => void handleExcel()}>
        <Icon name="download-simple" />
        {overviewVi.excel}
      </button>
      {hasTable && (
        <button type="button" class="d-btn secondary" onClick={() => window.print()}>
          <Icon name="file-text" />
          {overviewVi.print}
        </button>
      )}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};

/** Above the table on paper, and only there: what it is, whose, and of when. */
export const OnPaper = ({ shown: { overview, when }, span }: ShownSpan) => {
  const { unit } = useAccount();
  return (
    <div class="on-paper">
      <p class="head">{`${overviewVi.span.table(spanTitle(span))} — ${unitNameOn(unit, overview.today)}`}</p>
      <p>{overviewVi.figuresOf(when)}</p>
    </div>
  );
};
