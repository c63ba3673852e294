import { Metadata } from "@tus/server";
import * as z from "zod/mini";
import { MAX_FILE_BYTES } from "../../domain/evidence.ts";
import { Sha256 } from "../../domain/hash.ts";

const UploadRequest = z.object({
  file: Sha256,
  sizeBytes: z.int().check(z.gte(1), z.lte(MAX_FILE_BYTES)),
});
type UploadRequest = z.infer<typeof UploadRequest>;

/**
 * What a creation announces: `Upload-Length` and, in `Upload-Metadata`, `sha256`. The `type` beside it is the phone's
 * word only; the bytes decide. Null when either is missing or no such thing.
 */
export const readUploadRequest = (headers: Headers): UploadRequest | null => {
  const parsed = UploadRequest.safeParse({
    file: metadataOf(headers)["sha256"],
    sizeBytes: Number(headers.get("upload-length") ?? Number.NaN),
  });
  return parsed.success ? parsed.data : null;
};

const metadataOf = (headers: Headers): Readonly<Record<string, string | null>> => {
  try {
    return Metadata.parse(headers.get("upload-metadata") ?? "");
  } catch {
    return {};
  }
};
