import type { firstDayVi } from "../vi/first-day.ts";
import type { EnglishOf } from "./english-of.ts";

export const firstDay = {
  officeSignIn: "Sign in with a password",
  noSlip: {
    title: "No slip yet",
    text: "Account slips are printed for each person by the supervising office. Call it to ask for one; it has a QR code and a code of 8 characters.",
  },
  close: "Understood",
  camera: {
    starting: "Opening the camera",
    refused: "The camera may not be used",
    refusedText: "Tap “Allow” when the browser asks, choose a photo of the slip or type the 8 characters.",
    noCode: "No QR code was found in this photo. Choose a clearer one or type the 8 characters.",
  },
  inApp: {
    steps: ["Tap ⋯ or ⋮ in the corner of the screen.", "Choose “Open in browser” (Chrome or Safari)."],
    chrome: "Open in Chrome",
    copy: "Copy the address",
    copied: "Address copied. Paste it into the phone's browser.",
  },
  install: {
    steps: [
      "Open this page in Safari.",
      "Tap Share in the bar below.",
      "Choose “Add to Home Screen”.",
      "Open the app from the home screen, then enter the code.",
    ],
  },
  https: {
    title: "A secure connection (HTTPS) is needed",
    text: "This page was opened by http:// from another machine, so the browser neither keeps data nor lets you sign in.",
    steps: [
      "Ask the administrator for the address that begins with https:// and open it.",
      "Administrator: put the server behind a gate with a certificate (Caddy, nginx) or use a domain with HTTPS; the operating manual says how.",
      "On the server itself, http://localhost works.",
    ],
  },
  again: {
    title: "Sign in again",
    text: "The data are still on the phone. Enter the code of the new slip to go on sending.",
    done: "Signed in again",
  },
  ready: {
    plan: "Plan",
    preparing: "Loading the plan and the work of the month",
    persisted: "The phone will not delete data by itself",
  },
} satisfies EnglishOf<typeof firstDayVi>;
