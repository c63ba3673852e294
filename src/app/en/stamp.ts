import type { stampVi } from "../vi/stamp.ts";
import type { EnglishOf } from "./english-of.ts";

export const stamp = { isShown: "Stamp" } satisfies EnglishOf<typeof stampVi>;
