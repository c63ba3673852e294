import type { postingPrintVi } from "../vi/posting-print.ts";
import type { EnglishOf } from "./english-of.ts";

export const postingPrint = {
  qr: {
    title: "QR sheet",
    code: (point) => `QR code of ${point}`,
  },
  list: {
    title: "List of what is posted",
    none: {
      title: "No procedure is marked",
      text: "Mark the procedures that are posted at this point, then print.",
    },
  },
  print: "Print",
  scan: {
    title: "Scan the QR of a point",
    aim: "Bring the QR code into the frame",
    distance: "Hold the phone about a hand's width away",
    starting: "Opening the camera",
    fromPhoto: "Choose a photo of the sheet",
    refused: "The camera may not be used",
    refusedText:
      "Tap “Allow” when the browser asks, choose a photo of the sheet, or open the point from the list.",
    noCode: "No QR code was found in this photo. Choose a clearer one.",
    foreign: "This is not the code of a posting point. Scan the sheet at the point.",
  },
} satisfies EnglishOf<typeof postingPrintVi>;
