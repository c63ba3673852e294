import type { networkVi } from "../vi/network.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const network = {
  seconds: (seconds) => counted(seconds, "second"),
  minutes: (minutes) => counted(minutes, "minute"),
  offline: "No network, or the receiver cannot be reached. Check the network and try again.",
  throttled: "Too many attempts. Wait a few minutes and try again.",
  throttledFor: (wait) => `Too many attempts. Try again in ${wait}.`,
  needsHttps:
    "This page has no secure connection (HTTPS). Open the https:// address that the administrator gives.",
  signedOut: "The session has ended. Sign in again and go on.",
  busy: "The receiver is busy. Wait a moment and try again.",
  internal: "The receiver has trouble. Wait a moment and try again; the data are safe on this phone.",
  own: {
    malformed: "Some field is not right. Check and try again.",
    notFound: "Not found.",
    notAllowed: "This account may not do that.",
    codeUnknown: "The code is not right. Look at the 8 characters on the slip again.",
    codeExpired: "The slip has expired. Ask for a new code.",
    codeUsed: "The slip was used for another device. Ask for a new code.",
    wrongPassword: "User name or password are not right.",
    usernameTaken: "This user name is taken. Choose another.",
    tooLarge: "Too large.",
    dailyLimit: "The files of today are used up. The rest is sent tomorrow.",
    unreadable: "This file cannot be opened. The original is kept at the receiver.",
    onlyDrawn: "This photo can only be seen as it was drawn anew.",
  },
} satisfies EnglishOf<typeof networkVi>;
