import type { lockVi } from "../vi/lock.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const lock = {
  title: "Enter the lock code",
  hello: (name) => `${name}, enter the 6 digits to open.`,
  label: "Lock code of 6 digits",
  checking: "Checking the code",
  wrong: (triesLeft) => `The code is not right, ${counted(triesLeft, "try", "tries")} left.`,
  mustWait: (wait) => `Wrong too often. Try again in ${wait}.`,
  digits: "A code has exactly 6 digits.",
  forgot: "Forgot the code",
  forgotten: {
    title: "Lock code forgotten",
    text: "Sign in again with a new slip or a password, then the code is removed. Records, drafts and unsent photos stay on the phone.",
    back: "I remember the code",
  },
  setting: {
    label: "Lock with a code",
    hint: "Asks for the code when the app opens",
    honest:
      "The code keeps whoever holds your phone for a moment out of the app. It does not replace the phone's own screen lock: data on the phone are not encrypted.",
    forgetting: "If you forget it, sign in again; nothing is lost.",
    title: "Set a lock code",
    again: "The code once more",
    notSame: "The two codes are not the same.",
    minutes: "Ask again when the app was left for more than",
    minutesOf: (minutes) => counted(minutes, "minute"),
    save: "Set the code",
    removeTitle: "Remove the lock code",
  },
} satisfies EnglishOf<typeof lockVi>;
