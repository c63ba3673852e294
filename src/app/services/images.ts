import type { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";

/** thumbnail: a few KB · photo: to be looked at. */
export type ImageSize = "thumbnail" | "photo";

/** What is asked for when the photo of a piece of evidence is to be seen. */
export interface EvidenceImage {
  readonly file: Sha256;
  /** Absent where the phone could not read what its camera wrote: then the server makes one. */
  readonly thumbnail?: Sha256 | undefined;
  /** Absent where only the file is known. */
  readonly fileType?: FileType | undefined;
}

export type FoundImage =
  | { readonly kind: "found"; readonly bytes: Blob }
  /** Neither this phone nor the server has it, or there is no way to the server. */
  | { readonly kind: "missing" }
  /** The server keeps it, and nobody can open it («không mở được»). */
  | { readonly kind: "unreadable" }
  /** The server has it, and data are saved: somebody has to ask for it. */
  | { readonly kind: "held" }
  /** The server has it and is drawing. */
  | { readonly kind: "busy"; readonly retryAfterMs: number };

export interface EvidenceImages {
  /** From this phone, else from the server, which draws what no browser shows and what must not be given out as it is. */
  readonly ofEvidence: (
    evidence: EvidenceImage,
    size: ImageSize,
    /** A large photo that is not on this phone may be held back where data are saved. */
    mayHold?: boolean,
  ) => Promise<FoundImage>;
}
