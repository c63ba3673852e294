import type { attachmentProblemsVi, attachmentsVi } from "../vi/attachments.ts";
import type { EnglishOf } from "./english-of.ts";

export const attachments = {
  title: "Attached files",
  record: "Record sound",
  attach: "Attach a file",
  remove: (name) => `Take out the file ${name}`,
  removed: (name) => `File ${name} taken out`,
  open: (name) => `Open the file ${name}`,
  save: (name) => `Save the file ${name} to the phone`,
  player: (name) => `Listen to ${name}`,
  video: (name) => `Watch ${name}`,
  away: "Not on this phone. Open it again with a network.",
  opening: "Opening the file",
  kinds: { audio: "Sound", video: "Film", document: "Document" },
  working: "Storing the file on the phone",
  queued: "To send",
  sent: "Sent",
  recording: {
    title: "Recording",
    starting: "Opening the microphone",
    running: (now, most) => `Recording ${now} / ${most}`,
    stop: "Stop and save",
    cancel: "Drop this recording",
    hint: "At most 3 minutes. Keep this screen open while recording.",
    name: (day, time) => `Recording ${day.replaceAll("/", "-")} ${time}`,
    found: {
      title: (length) => `A recording of ${length} was found`,
      text: "The phone went off while recording. What was recorded is in this draft, listen to it under “Attached files”.",
      keep: "Keep it",
      drop: "Drop it",
    },
    refused: {
      title: "The microphone may not be used",
      text: "Tap “Allow” when the browser asks, or attach a sound file that you have.",
    },
    broken: {
      title: "Sound could not be recorded",
      text: "Close other apps that use the microphone and try again, or attach a sound file that you have.",
    },
  },
} satisfies EnglishOf<typeof attachmentsVi>;

export const attachmentProblems = {
  unknownType: (fileName) => ({
    title: "This file cannot be taken in",
    text: `${fileName}: choose sound (MP3, M4A), film (MP4), PDF, Word or Excel. Photos are added under photos.`,
  }),
  tooLarge: (fileName, most) => ({
    title: "The file is too large",
    text: `${fileName}: choose a file below ${most} or paste a link.`,
  }),
  tooManyFiles: (max) => ({
    title: `There are ${max} files already`,
    text: "Take one out before adding another.",
  }),
} satisfies EnglishOf<typeof attachmentProblemsVi>;
