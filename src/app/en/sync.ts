import { size } from "../vi/format.ts";
import type { syncVi } from "../vi/sync.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const sync = {
  ok: "Everything sent",
  queue: (waiting) => `${waiting} to send`,
  sending: (current, total) => `Sending ${current}/${total}`,
  error: (count) => `${count} to look at`,
  chip: (state, isOffline) => `Outbox. ${isOffline ? "No network. " : ""}${state}`,
  outbox: {
    title: "Outbox",
    summary: (items) => `${counted(items, "item")} to send`,
    meta: (photos, bytes) => `${counted(photos, "photo")} · ${size(bytes)} · saved on the phone`,
    itemMeta: (photos, bytes, when) => `${counted(photos, "photo")} · ${size(bytes)} · ${when}`,
    offline: { title: "No network", text: "The phone sends when there is one. You need not do anything." },
    enoughToday: {
      title: "The amount of today is used up",
      text: "The other photos are sent tomorrow and stay on the phone. You need not do anything.",
    },
    wifi: {
      title: "Waiting for Wi-Fi",
      text: (photos) => `The text is sent. ${counted(photos, "photo")} wait for Wi-Fi.`,
    },
    sending: (current, total) => `Sending ${current}/${total}`,
    left: (photos, bytes) => `${counted(photos, "photo")} · ${size(bytes)} left`,
    progress: "Progress",
    background: "The screen may go off. What is half sent goes on by itself.",
    done: (time) => `All sent at ${time}`,
    tryNow: "Try to send now",
    pause: "Pause",
    export: "Save to a file",
    wifiOnly: "Send photos only over Wi-Fi",
    needsLook: "To look at",
    waiting: "To send",
    registers: "Registers of the unit",
    entries: (count) => `${counted(count, "entry", "entries")} to send`,
    sendingNow: "Sending",
  },
} satisfies EnglishOf<typeof syncVi>;
