import type { leavingVi } from "../vi/leaving.ts";
import type { EnglishOf } from "./english-of.ts";

export const leaving = {
  ask: {
    title: "Sign out of this phone?",
    text: "To come back you need a new slip or a password.",
    stay: "Stay",
    leave: "Sign out",
  },
  unsent: {
    text: "Send it or save it to a file before signing out. If you sign out all the same, it is locked on this phone and only sent when you sign in again.",
    anyway: "Sign out all the same",
  },
} satisfies EnglishOf<typeof leavingVi>;
