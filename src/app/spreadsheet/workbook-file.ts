import { type Sheet, writeWorkbook } from "../../domain/spreadsheet/write-workbook.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** ZIP counts from 1980; what is the same gives the same bytes. */
const NO_MOMENT = "1980-01-02T00:00:00";

/** An .xlsx file made on this device, without a network. */
export const workbookFile = async (name: string, sheets: readonly Sheet[]): Promise<File> => {
  const { strToU8, zipSync } = await import("fflate");
  const parts = [...writeWorkbook(sheets)].map(([path, xml]) => [path, strToU8(xml)] as const);
  const bytes = zipSync(Object.fromEntries(parts), { level: 6, mtime: NO_MOMENT });
  return new File([bytes as BlobPart], name, { type: XLSX });
};
