import type { devicesVi } from "../vi/devices.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const devices = {
  title: "Devices of the unit",
  none: "No device is enrolled.",
  of: (device, person) => (device === "" ? person : `${device} · ${person}`),
  unsent: (items, since) => `done, not sent: ${items}${since === null ? "" : `, oldest from ${since}`}`,
  unsentFiles: (files) => `${counted(files, "photo")} not sent`,
  allSent: "everything sent",
  lost: (day, items, since) =>
    items === 0
      ? `data lost, noticed ${day}; the device last said that everything was sent`
      : `data lost, noticed ${day}; the device last said that ${counted(items, "item")} were not sent${since === null ? "" : `, oldest from ${since}`}`,
  lastSeen: (when) => `Last connected: ${when}`,
  version: (version) => `Version ${version}`,
  free: (room) => `${room} free`,
  clock: (minutes) => `clock ${counted(Math.abs(minutes), "minute")} ${minutes > 0 ? "behind" : "ahead"}`,
} satisfies EnglishOf<typeof devicesVi>;
