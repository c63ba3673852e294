import type { RegisterName } from "../register.ts";

/**
 * Registers of standing things, which a merger does not end: places, posting points with their books, the unit's own tasks.
 * Their entries stay where they were written, and the successors of that unit see, use and change them there.
 */
export const inheritedRegisters: ReadonlySet<RegisterName> = new Set([
  "site",
  "procedure",
  "postingField",
  "postedProcedure",
  "unitTask",
  "unitTaskDone",
  "campaign",
  "hanging",
]);
