import type { tourVi } from "../vi/tour.ts";
import type { EnglishOf } from "./english-of.ts";

export const tour = {
  title: "Two minutes to begin",
  step: (number, total) => `Step ${number} of ${total}`,
  next: "Next",
  back: "Back",
  skip: "Skip",
  done: "Done",
  tryIt: "Log this task",
  offer: "See the two-minute tour",
  yourTask: "Your task:",
  noTask: "The plan is being loaded. Tasks will then be shown under “Work”.",
  steps: [
    {
      title: "What to do is under “Work”",
      text: "Every task has squares that say how often it was done and how often it is due. What is urgent stands first.",
    },
    {
      title: "Tap the plus, take photos",
      text: "Photos first, words after. The first time the phone asks for the camera and the position: tap “Allow”. Without it you can still choose existing photos.",
    },
    {
      title: "Tap “Save on the phone”",
      text: "It saves with a network or without. Nothing is lost when the phone goes off.",
    },
    {
      title: "The phone sends by itself",
      text: "The corner above says what waits. Once it is accepted its square has a tick; if it is returned, it stands first, with the reason.",
    },
  ],
} satisfies EnglishOf<typeof tourVi>;
