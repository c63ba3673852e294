import { exportable, type GalleryItem } from "../../../domain/exemplar-gallery.ts";
import type { WorkbookCell, WorkbookRow } from "../../../domain/spreadsheet/write-sheet.ts";
import type { Sheet } from "../../../domain/spreadsheet/write-workbook.ts";
import { officeGalleryVi as vi } from "../../vi/office-gallery.ts";

const text = (said: string): WorkbookCell => ({ kind: "text", text: said });

/** The examples that are shown; criticism stands in no file, whatever is on screen. */
export const galleryWorkbook = (items: readonly GalleryItem[]): readonly Sheet[] => [
  {
    name: vi.title,
    widths: [6, 24, 12, 44, 30, 20, 60],
    headRows: 3,
    isLandscape: true,
    rows: [
      [{ kind: "title", text: vi.title }],
      [],
      [
        ...[vi.sheet.order, vi.unit, vi.sheet.on, vi.sheet.what],
        ...[vi.sheet.who, vi.sheet.village, vi.sheet.story],
      ].map((name) => ({ kind: "head", text: name }) as const),
      ...exportable(items).map(
        ({ unitName, on, title, who, village, story }, at): WorkbookRow => [
          { kind: "number", number: at + 1 },
          text(unitName),
          { kind: "day", day: on },
          ...[title, who, village, story].map(text),
        ],
      ),
    ],
  },
];
