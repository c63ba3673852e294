import * as z from "zod/mini";

/** SHA-256, 64 lower-case hex digits. A file is named by it; knowing it gives no right to read. */
export const Sha256 = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<"Sha256">();
export type Sha256 = z.infer<typeof Sha256>;
