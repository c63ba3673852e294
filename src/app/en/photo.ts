import type { photoVi } from "../vi/photo.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const photo = {
  pager: "Photos, swipe or use the arrows",
  sendingPercent: (percent) => `Sending ${percent}%`,
  sendingName: (percent) => `sending ${percent}%`,
  percent: (percent) => `${percent}%`,
  stamp: "Stamp",
  stampFacts: (code, hasPlace) => (hasPlace ? `Time, place, code ${code}` : `Time, code ${code}`),
  caption: "Caption",
  captionKept: "Caption saved on the phone",
  takenAt: "Taken at",
  addedAt: "Added at",
  clock: "Clock of the phone",
  place: "Position",
  size: (bytes, widthPx, heightPx) => `${bytes}, ${widthPx} × ${heightPx} pixels`,
  history: "History of changes",
  alt: (title, place, when) => `${title}. ${place}. ${when}`,
  altOf: (caption, facts) => (caption ? `${caption}. ${facts}` : facts),
  fetchLarge: (bytes) => `Load the large photo, ${bytes}`,
  share: "Share",
  shareZalo: "Share to Zalo",
  shareWorking: (done, total) => (total > 1 ? `Stamping photo ${done + 1}/${total}` : "Stamping the photo"),
  shareReady: { title: "The photos are stamped", text: "Tap Share again to choose where to send them." },
  shareSaved: (photos, isCaptionCopied) =>
    isCaptionCopied
      ? `${counted(photos, "stamped photo")} saved on the phone. The text is copied, paste it into the message.`
      : `${counted(photos, "stamped photo")} saved on the phone.`,
  shareMissing: (numbers) => ({
    title: `Photo ${numbers} is not on this phone`,
    text: "Share again with a network.",
  }),
  shareUnreadable: (numbers) => ({
    title: `Photo ${numbers} cannot be opened on this phone`,
    text: "The original is untouched. Share it from another phone, or take it again.",
  }),
  zoomHint: "Tap twice or pinch to zoom",
  byCode: {
    title: "Find by the code of a stamp",
    others: "By the code of a stamp",
    label: "Code of the stamp",
    hint: "Second line of the stamp, such as SK1-7Q4KD",
    meta: "From a shared photo to its record",
    none: (code) => ({
      title: `This phone has no record with the code ${code}`,
      text: "Look at the code again. Records of other phones may not have been loaded.",
    }),
  },
} satisfies EnglishOf<typeof photoVi>;
