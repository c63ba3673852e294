import type { AuditLine } from "../../../domain/audit/audit-page.ts";
import type { WorkbookCell, WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { auditVi } from "../../vi/audit.ts";
import { whenOf, whoDid } from "./audit-words.ts";

const text = (said: string | null): WorkbookCell => ({ kind: "text", text: said ?? "" });

/** Title, a blank row, the head. */
const ROWS_ABOVE = 3;

/** The lines as they stand on screen. */
export const auditWorkbook = (lines: readonly AuditLine[]): readonly Sheet[] => {
  const vi = auditVi.sheet;
  const heads = [vi.at, vi.who, vi.kind, vi.unit, vi.about, vi.device, vi.times];
  return [
    {
      name: vi.name,
      widths: [20, 26, 36, 26, 44, 20, 8],
      headRows: ROWS_ABOVE,
      isLandscape: true,
      rows: [
        [{ kind: "title", text: auditVi.title }],
        [],
        heads.map((name): WorkbookCell => ({ kind: "head", text: name })),
        ...lines.map(
          (line): WorkbookRow => [
            ...[text(whenOf(line)), text(whoDid(line)), text(auditVi.kinds[line.kind])],
            ...[text(line.unitName), text(line.about), text(line.deviceName)],
            { kind: "number", number: line.times },
          ],
        ),
      ],
    },
  ];
};
