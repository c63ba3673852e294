import type { photoMarksVi } from "../vi/photo-marks.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const photoMarks = {
  drawn: (photo, strokes) =>
    `The reviewer drew ${counted(strokes, "line")} on photo ${photo}. The remark says what to mend.`,
  board: (photo) => `Draw on photo ${photo}`,
  hint: "Drag on the photo to mark what to mend. The original stays as it is.",
  tool: "Line",
  tools: { pen: "Pen", circle: "Circle", arrow: "Arrow" },
  undo: "Take back the last line",
  clear: "Remove all lines",
} satisfies EnglishOf<typeof photoMarksVi>;
