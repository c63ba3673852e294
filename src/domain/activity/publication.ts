import * as z from "zod/mini";
import { text } from "../text.ts";
import { Count, Minutes, WebAddress } from "./field-schemas.ts";

/** A video, leaflet, booklet or newsletter made for the public (ấn phẩm, video), PL6. */
export const publicationFields = {
  publicationKind: z.nullable(z.enum(["video", "audio", "leaflet", "booklet", "newsletter", "other"])),
  copies: z.nullable(Count),
  lengthMinutes: z.nullable(Minutes),
  url: z.nullable(WebAddress),
  distributedTo: text(300),
} as const;
