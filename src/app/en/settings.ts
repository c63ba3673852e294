import { size } from "../vi/format.ts";
import type { languageVi, moreVi, photoSizeVi, settingsVi } from "../vi/settings.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const settings = {
  title: "Settings",
  screen: "Screen",
  theme: "Screen style",
  themes: { auto: "As the phone", light: "Light", dark: "Dark", sun: "In sunlight" },
  storage: "Storage",
  free: (bytes) => `${size(bytes)} free`,
  used: (bytes) => `${size(bytes)} used`,
  persisted: "The phone will not delete data by itself",
  notPersisted: "The browser may delete data when the phone is full",
  askToPersist: "Ask the phone to keep data",
  waiting: "To send",
  materials: "Materials",
  sending: "Sending and protection",
  wifiOnly: "Send photos only over Wi-Fi",
  reduced: "Save data",
  reducedHint: "Colleagues' photos only as thumbnails until tapped; photos wait for Wi-Fi",
  version: (version) => `Version ${version}`,
  signOut: "Sign out",
} satisfies EnglishOf<typeof settingsVi>;

export const photoSize = {
  title: "Photo size",
  sizes: { 1280: "Small 1280", 1600: "Medium 1600", 2048: "Large 2048" },
  hint: "Long side of photos taken from now on, in pixels, for all phones of the unit. Stored photos stay as they are.",
} satisfies EnglishOf<typeof photoSizeVi>;

export const language = {
  title: "Language",
  text: "Changes the words on the screen. Plans, records and what is printed stay as they are.",
  of: (name) => `Language: ${name}`,
  offline: "A network is needed to load this language the first time.",
} satisfies EnglishOf<typeof languageVi>;

export const more = {
  registers: "Registers of the unit",
  title: "More",
  outbox: "Outbox",
  outboxMeta: (items) => (items === 0 ? "Everything sent" : `${counted(items, "item")}, saved on this phone`),
  materials: "Materials",
  plan: (year) => `Plan ${year}`,
  planMeta: "Original and appendix",
  settings: "Settings",
  settingsMeta: "Screen, storage",
  call: (office) => `Call ${office}`,
  callMeta: "In office hours",
} satisfies EnglishOf<typeof moreVi>;
