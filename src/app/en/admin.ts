import type { adminVi } from "../vi/admin.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const admin = {
  title: "Units and accounts",
  add: "Add an account",
  name: "Full name",
  jobTitle: "Job title",
  role: "Role",
  roles: {
    officer: "Local officer",
    leader: "Leader of the unit",
    supervisor: "Supervisor",
    observer: "Observer (reads only)",
    administrator: "Administrator",
  },
  unit: "Unit",
  phone: "Phone",
  create: "Create the account",
  newCode: "Issue a new code",
  print: "Print the slip",
  slip: "Account slip",
  codeOnce: "The code is shown only once. Print the slip or write it down now.",
  codeExpires: (when) => `Valid until ${when}`,
  devices: (count) => counted(count, "device"),
  noDevice: "No device yet",
  lastSeen: (when) => `Connected ${when}`,
  unsent: (count) => `${counted(count, "item")} not sent`,
  lockDevice: "Lock a lost device",
  locked: "Locked",
  confirmLock: {
    title: "Lock this device?",
    text: "It can neither send nor look at anything more. What is unsent stays on it and can be handed in, to be kept apart until the supervisors take it in.",
    keep: "Cancel",
    confirm: "Lock the device",
  },
  disable: "Close the account",
  disabled: "Closed",
  confirmDisable: {
    title: (name) => `Close the account of ${name}?`,
    text: "This person cannot sign in any more. Records that were sent stay.",
    keep: "Cancel",
    confirm: "Close the account",
  },
} satisfies EnglishOf<typeof adminVi>;
