import { useState } from "preact/hooks";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { Icon } from "../../components/icon.tsx";
import { Toast, type ToastContent } from "../../components/toast.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { overviewVi } from "../../vi/overview.ts";

interface TableFilesProps {
  readonly fileName: string;
  readonly sheets: () => readonly Sheet[];
  readonly hasPrint: boolean;
}

/** «Tải Excel», made on this device, also without a network; and printing what is shown. */
export const TableFiles = ({ fileName, sheets, hasPrint }: TableFilesProps) => {
  const { handOver } = useServices();
  const [toast, setToast] = useState<ToastContent | null>(null);
  const handleExcel = async () => {
    const delivery = await handOver.deliver(await workbookFile(fileName, sheets()));
    if (delivery !== "cancelled") setToast({ message: overviewVi.excelDone });
  };
  return (
    <>
      <button type="button" class="d-btn secondary" onClick={() => void handleExcel()}>
        <Icon name="download-simple" />
        {overviewVi.excel}
      </button>
      {hasPrint && (
        <button type="button" class="d-btn secondary" onClick={() => window.print()}>
          <Icon name="file-text" />
          {overviewVi.print}
        </button>
      )}
      <Toast toast={toast} onDone={() => setToast(null)} />
    </>
  );
};
