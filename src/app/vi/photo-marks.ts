import type { DrawingTool } from "../../domain/review/photo-drawing.ts";
import { catalogue } from "./catalogue.ts";

/** Drawing on a returned photo. */
export const photoMarksVi = catalogue("photoMarks", {
  /** What somebody who cannot see the drawing is told; the words of the return say what to mend. */
  drawn: (photo: number, strokes: number): string =>
    `Người duyệt đã vẽ ${strokes} nét trên ảnh ${photo}. Cách sửa ghi ở lời nhận xét.`,
  board: (photo: number): string => `Vẽ lên ảnh ${photo}`,
  hint: "Kéo trên ảnh để khoanh chỗ cần sửa. Ảnh gốc giữ nguyên.",
  tool: "Nét vẽ",
  tools: { pen: "Bút", circle: "Khoanh", arrow: "Mũi tên" } satisfies Record<DrawingTool, string>,
  undo: "Bỏ nét cuối",
  clear: "Xóa hết nét",
});
