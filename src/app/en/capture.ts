import type { captureVi, framingHints as framingHintsVi } from "../vi/capture.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const capture = {
  title: "Photo for evidence",
  close: "Close the camera",
  frame: "Viewfinder",
  starting: "Opening the camera",
  shoot: "Take a photo",
  storing: "Storing the photo",
  full: (max) => `${counted(max, "photo")}, that is all`,
  done: "Done",
  doneWith: (count) =>
    count === 0 ? "Done, go on without a photo" : `Done, go on with ${counted(count, "photo")}`,
  taken: (count) => counted(count, "photo"),
  lastTaken: (count) => `Photo ${count} taken`,
  gallery: "Choose existing photos",
  cameraApp: "Camera of the phone",
  torch: "Light",
  zoom: "Zoom",
  forTask: (task) => `For the task: ${task}. Choose another`,
  noTask: "No task chosen",
  refused: {
    title: "The camera may not be used",
    text: "Tap “Allow” when the browser asks, or choose existing photos.",
    again: "Ask again",
  },
  place: {
    found: (accuracyM) => `Position known, within ${Math.round(accuracyM)} m`,
    searching: "Looking for the position",
    none: "No position",
    turnOn: "No position. Write it into photos",
    ask: {
      title: "Write the place into photos?",
      text: "The position is only taken with a photo, to prove where it was. Photos work without it too.",
      allow: "Write the place",
      decline: "Not needed",
    },
  },
} satisfies EnglishOf<typeof captureVi>;

export const framingHints = {
  broadcast: "Show the loudspeakers or the studio while on air",
  posting: "Show the whole board, then one so close that it can be read",
  visual: "Show the whole banner or billboard and what is around it",
  dialogue: "Show the whole hall with the slogan and the people",
  meeting: "Show the whole meeting with the slogan and the people",
  culturalEvent: "Show the whole stage and the audience",
  survey: "Show forms being given out or people answering",
  guidance: "Show people being guided, not their papers",
  publication: "Show the cover and one page inside",
  document: "Straight on the first page, number and date readable",
  article: "A screenshot of the article, or paste its link",
  socialPost: "A screenshot of the post, or paste its link",
  difficulty: "Show clearly what is broken or in the way",
} satisfies EnglishOf<typeof framingHintsVi>;
