import { fullDay, shortDay } from "../vi/format.ts";
import type { receiptsVi } from "../vi/receipts.ts";
import { counted, countedOrNo } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const receipts = {
  title: "Receipts",
  meta: "What the receiver has confirmed",
  sentWhole: (time, day, photos) =>
    `All sent at ${time} on ${shortDay(day)}${photos === 0 ? "" : `, ${counted(photos, "photo")}`}`,
  received: (time, day) => `Received at ${time} on ${shortDay(day)}`,
  photo: "Confirmed by the receiver",
  photoAt: (time, day) => `${time} on ${shortDay(day)}`,
  number: (numbers) => `Receipt number ${numbers}`,
  at: (time, day) => `${time} on ${fullDay(day)}`,
  photos: (count) => countedOrNo(count, "photo"),
  partly: "Part of it still to send",
  gone: "Deleted record",
  print: "Print the receipts",
  head: (period) => `Receipts, ${period.toLowerCase()}`,
  sum: (records, photos) =>
    `${counted(records, "record")}, ${counted(photos, "photo")} confirmed by the receiver.`,
  by: (name) => `Sent by: ${name}`,
  printedAt: (time, day) => `Printed at ${time} on ${fullDay(day)} from the sender's phone.`,
  empty: {
    title: "No receipt this month",
    text: "Once a record is sent, its receipt is here, without a network too.",
  },
} satisfies EnglishOf<typeof receiptsVi>;
