import type { UrgedPeriod } from "../../../domain/registers/urging.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { letterPeriod, urgingVi } from "../../vi/urging.ts";
import { type UrgedLine, urgingWorkbook } from "./urging-workbook.ts";

interface UrgingExcelProps {
  readonly lines: readonly UrgedLine[];
  readonly period: UrgedPeriod;
}

/** «Tải Excel» of what is shown, made on this device. */
export const UrgingExcel = ({ lines, period }: UrgingExcelProps) => {
  const { handOver, diary } = useServices();
  const { unit } = useAccount();
  const { sheet } = urgingVi;
  const handleExcel = async () => {
    const office = unit.office ?? unitNameOn(unit, diary.today());
    const sheets = urgingWorkbook(lines, `${sheet.title(letterPeriod(period))} — ${office}`);
    await handOver.deliver(await workbookFile(sheet.file(period), sheets));
  };
  return (
    <button type="button" class="d-btn secondary" onClick={() => void handleExcel()}>
      <Icon name="download-simple" />
      {urgingVi.excel}
    </button>
  );
};
