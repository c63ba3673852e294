import type { aboutVi, helpVi } from "../vi/help.ts";
import type { EnglishOf } from "./english-of.ts";

export const help = {
  title: "Help",
  meta: "Works without a network",
  search: "Search the help",
  none: (words) => `“${words}” was not found. Try a shorter word.`,
  gone: { title: "There is no such page", text: "Open it from the list." },
  open: "Open this screen",
  sending: "Questions about sending",
  topics: {
    log: {
      title: "Log work",
      lines: [
        "Under “Work” tap the plus beside a task, or “Log work” in the bar below.",
        "Take photos first, then fill in a few fields. Words and photos are stored on the phone as you go.",
        "Tap “Save on the phone”. It works without a network; the phone sends when there is one.",
        "For regular work, “Quick log” saves it like last time; add photos later.",
      ],
    },
    sending: {
      title: "Questions about sending",
      lines: [
        "When is it sent? By itself when there is a network: words first, thumbnails, then photos. You need not do anything.",
        "How do I know? The corner above says “Everything sent”. What is not sent is in the outbox.",
        "Is it lost when the phone goes off? No. What was saved stays on the phone until it is sent.",
        "It will not go? Tap “Try to send now”. After days without a network, “Save to a file” lets a colleague carry it.",
        "What is “To look at”? The receiver has not entered that item. Open it, see why, mend or drop it.",
        "Why do photos wait? Perhaps “Send photos only over Wi-Fi” is on, or the amount of today is used up.",
      ],
    },
    mend: {
      title: "Mend a returned record",
      lines: [
        "What is to mend stands first under “Work”, with the reason.",
        "Open it: photos to retake are marked. Retake them, edit the text, answer if needed.",
        "Tap “Send again”. The record goes back to be reviewed.",
      ],
    },
    photos: {
      title: "Photos for evidence",
      lines: [
        "Better have three: wide, close, the people. The phone says when one is blurred or dark.",
        "The stamp has time, place and code of the record; it stands under the photo and covers nothing.",
        "With the position allowed, photos know their place. It is only taken with a photo.",
        "Earlier photos: “Choose existing photos”, or share them from the gallery or Zalo into the app.",
      ],
    },
    plan: {
      title: "Read the plan",
      lines: [
        "“Plan” under “More” has it word for word; search without marks.",
        "Tap a sentence to see what was done for it.",
        "Every task has its products and the records that prove it.",
      ],
    },
    registers: {
      title: "Registers of the unit",
      lines: [
        "Posting, broadcasts, campaigns, dialogues, surveys, documents, funding: each is under “More”.",
        "Note places once under “Places of the unit”; the other registers use them.",
        "What is due in any register is shown under “Work”.",
      ],
    },
    storage: {
      title: "The phone is nearly full",
      lines: [
        "Settings, “Storage” says what is on the phone.",
        "“Free” only removes photos that the receiver has. Records and thumbnails stay.",
        "Photos that were not sent never go by themselves.",
      ],
    },
    lock: {
      title: "Lock code and lost phones",
      lines: [
        "Set a lock code of 6 digits in the settings, so that whoever holds the phone for a moment sees nothing.",
        "Forgotten: tap “Forgot the code” and sign in again with a new slip. Nothing is lost.",
        "Phone lost: call the supervisors at once to lock it. What was sent is all there.",
      ],
    },
    install: {
      title: "Put it on the home screen",
      lines: [
        "Android: open it in Chrome, tap ⋮, then “Add to Home screen” or “Install app”.",
        "iPhone: open it in Safari, tap Share, then “Add to Home Screen”.",
        "It then opens faster and the browser does not delete data by itself.",
      ],
    },
    permissions: {
      title: "What the phone asks, and why",
      lines: [
        "Camera: to take photos and scan codes. Without it, choose existing photos.",
        "Position: to write the place into photos. Photos work without it.",
        "Notifications: to tell of returned records and deadlines. Off by default.",
        "Keeping data: so that the browser does not delete it when the phone is full.",
        "Tapped “Block” by mistake: open the browser's settings of this page and allow it again.",
      ],
    },
  },
  installNow: "Install the app",
  installed: "The app is installed on this phone.",
  tour: "See the two-minute tour again",
  tourMeta: "Through one of your own tasks",
} satisfies EnglishOf<typeof helpVi>;

export const about = {
  title: "About",
  meta: "Version, what is new, diagnostic file",
  version: (version) => `Version ${version}`,
  news: "What is new",
  licences: "Licences",
  own: "This software is under the MIT licence: anybody may use and change it.",
  parts: "With open software: Preact, Zod, Workbox, tus, Phosphor Icons (MIT), Dexie (Apache 2.0).",
  diagnostic: {
    title: "Diagnostic file",
    text: "When something is wrong with the phone, save this file and send it to whoever helps. It only has version, browser, storage and counts; no names, notes, photos or passwords.",
    action: "Save the diagnostic file",
    saved: (name) => `${name} was saved to Downloads.`,
    shared: "The file was passed on.",
  },
} satisfies EnglishOf<typeof aboutVi>;
