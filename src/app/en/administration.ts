import type { administrationVi, deskAccountVi } from "../vi/administration.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const administration = {
  summary: (units, accounts, devices) =>
    `${counted(units, "unit")} · ${counted(accounts, "account")} · ${counted(devices, "device")}`,
  loading: "Getting the list of accounts",
  search: "Find a person or unit",
  noneFound: "Nobody found.",
  list: "List of accounts",
  of: (name) => `Account of ${name}`,
  columns: { name: "Name", unit: "Unit", role: "Role", devices: "Devices", seen: "Last connected" },
  notEnrolled: "no device enrolled",
  never: "–",
  username: (name) => `User name: ${name}`,
  devicesOf: "Enrolled devices",
  lock: (device) => `Lock a lost device: ${device}`,
  newCodeNote: "This person's earlier code will no longer work.",
  qr: "QR code for enrolling",
  open: (address) => `Open ${address} on the phone, then scan the code or type its 8 characters.`,
  once: (day) => `For one use, until ${day}`,
  missingName: "Type the full name.",
  missingUnit: "Choose a unit.",
  creating: "Creating",
  move: {
    action: "Move to another unit",
    title: (name) => `Move ${name} to another unit`,
    text: "Their devices go on working, no new code is needed. Unsent items of the former unit are kept apart until the supervisors take them in.",
    unit: "New unit",
    from: "From",
    missingDay: "Choose a day.",
    confirm: "Move",
    next: (unit, day) => `Moves to ${unit} on ${day}`,
  },
  cards: {
    action: "Print many cards",
    title: "Print many enrolment cards",
    text: "A new code for each; earlier unused ones become void. A code is shown once: print right away.",
    whom: "Print for",
    neverEnrolled: "Everybody without a device",
    chosen: (people) => (people === 0 ? "Nobody." : `${counted(people, "person", "people")}:`),
    issue: "Issue codes",
    goOn: (people) => `Issue ${counted(people, "more code")}`,
    issued: (done, people) => `${done}/${people} codes issued.`,
    qrOf: (name) => `QR code of ${name}`,
    steps: (address) => [
      `Open ${address} on the phone, or scan the code beside.`,
      "Type the 8 characters if the page asks for them.",
      "Tap “Install app” to open it from the home screen.",
    ],
  },
  choose: "Choose an account to see its devices and issue a code.",
} satisfies EnglishOf<typeof administrationVi>;

export const deskAccount = {
  title: "Account",
  readsOnly: "Reads only",
  unsent: (items) => `${counted(items, "verdict")} not sent yet`,
  unsentText:
    "Sign out when they are sent, or leave them on the device: it sends them when you sign in again.",
  keepWork: "Sign out, leave them on the device",
  sendNow: "Try to send now",
  setPassword: "Set a password",
} satisfies EnglishOf<typeof deskAccountVi>;
