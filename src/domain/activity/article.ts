import * as z from "zod/mini";
import { Instant } from "../instant.ts";
import { text } from "../text.ts";
import { WebAddress } from "./field-schemas.ts";

/** A news item on a page, portal or paper (tin, bài), PL1, PL2a, PL2b and HT2.1. */
export const articleFields = {
  platform: z.nullable(z.enum(["ownPage", "supervisorPortal", "newspaper", "station", "bulletin", "other"])),
  url: z.nullable(WebAddress),
  publishedAt: z.nullable(Instant),
  author: text(120),
} as const;
