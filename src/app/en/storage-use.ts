import { decimal, size } from "../vi/format.ts";
import type { storageUseVi } from "../vi/storage-use.ts";
import type { EnglishOf } from "./english-of.ts";

export const storageUse = {
  unsent: "To send and being written",
  sent: "Photos and files that were sent",
  backedUp: "Backed up among them",
  takenOut: "Photos and files taken out",
  others: "Colleagues' photos that were seen",
  materials: "Materials that were downloaded",
  thumbnails: "Thumbnails",
  activities: "Records",
  heap: ({ count, bytes }) => (count === 0 ? "0" : `${decimal(count, 0)} · ${size(bytes)}`),
  count: (count) => decimal(count, 0),
  low: {
    title: "The phone is nearly full",
    text: (freeBytes, photos) =>
      `${size(freeBytes)} left, enough for about ${decimal(photos, 0)} photos. Photos that are backed up are cleared by themselves; records stay.`,
  },
} satisfies EnglishOf<typeof storageUseVi>;
