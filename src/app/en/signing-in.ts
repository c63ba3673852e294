import type { signingInVi } from "../vi/signing-in.ts";
import { counted } from "./counted.ts";
import type { EnglishOf } from "./english-of.ts";

export const signingIn = {
  lead: "For supervisors and administrators.",
  working: "Signing in",
  passwordInstead: "Use user name and password",
  missingUsername: "Enter the user name.",
  missingPassword: "Enter the password.",
  badCode: "A code has 8 letters and digits. Look at the slip again.",
  setLead: "Next time sign in with this name and password, on any device.",
  saving: "Saving",
  later: "Later",
  badUsername: "Only small letters without marks, digits, dots, dashes; at least 3 characters.",
  badPassword: (left) => `The password needs ${counted(left, "more character", "more characters")}.`,
} satisfies EnglishOf<typeof signingInVi>;
