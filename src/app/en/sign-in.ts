import type { signInVi } from "../vi/sign-in.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const signIn = {
  promise: "Log work, take photos, make reports. Works without a network too.",
  steps: {
    slip: "Account slip",
    getSlipAnywhere: "Get an account slip from the supervising office.",
    scan: "Scan the code on the slip. Only once.",
  },
  scan: "Scan the QR code",
  typeCode: "Enter the 8 characters",
  noSlip: "I have no slip",
  scanning: {
    title: "Scan the code on the slip",
    aim: "Bring the QR code into the frame",
    distance: "Hold the phone about a hand's width away",
    fromPhoto: "Choose a photo of the slip",
  },
  code: {
    title: "Enter the code of the slip",
    label: "Code of 8 characters",
    hint: "Letters and digits, capitals do not matter. You can paste it.",
    action: "Go on",
    checking: "Checking the code",
    needsNetwork: "The first time needs a network. Try again where there is signal or Wi-Fi.",
  },
  check: {
    title: "Check this",
    device: "Phone",
    notMe: "This is not me",
    downloads: "Loaded for use without a network",
    plan: (year) => `Plan of ${year}`,
    tasks: (tasks, month) => `${counted(tasks, "task")}, work of month ${month}`,
    pin: "Set a lock code of 6 digits",
    start: "Begin",
  },
  desk: {
    title: "Sign in",
    username: "User name",
    password: "Password",
    action: "Sign in",
    wrong: "User name or password are not right.",
    throttled: "Too many attempts. Wait a few minutes and try again.",
    setPassword: "Set a password",
    passwordHint: "At least 10 characters. A sentence that is easy to remember is fine.",
    usernameHint: "Small letters without marks, digits, dots; at least 3 characters.",
    usernameTaken: "This name is taken. Choose another.",
    save: "Save the password",
  },
  inAppBrowser: {
    title: "Open in the phone's browser",
    text: "Data cannot be kept inside Zalo or Facebook. Choose “Open in browser”.",
  },
  installGuide: {
    title: "Put it on the home screen",
    text: "Tap Share, then choose “Add to Home Screen”. Data are kept more safely.",
  },
} satisfies EnglishOf<typeof signInVi>;
