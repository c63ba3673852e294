import * as z from "zod/mini";
import { text } from "../text.ts";
import { Count, WebAddress } from "./field-schemas.ts";

/** A post on a social network or messaging app (bài đăng mạng xã hội), HT2.5. */
export const socialPostFields = {
  network: z.nullable(z.enum(["zaloGroup", "zaloOfficial", "facebook", "tiktok", "other"])),
  page: text(200),
  url: z.nullable(WebAddress),
  memberCount: z.nullable(Count),
} as const;
