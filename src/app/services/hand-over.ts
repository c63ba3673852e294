import type {
  HandOverAbout,
  HandOverCounts,
  HandOverFault,
  HandOverId,
  HandOverOutcome,
} from "../../domain/hand-over.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "./services.ts";

export type Delivery = "shared" | "saved" | "cancelled";

/** A sealed file that is ready to be given away. */
export interface WrittenHandOver {
  readonly file: File;
  readonly counts: HandOverCounts;
  /** Photos and thumbnails that this phone no longer has. */
  readonly missing: number;
}

/** A colleague's file on its way through this phone. */
export interface CarriedFile {
  readonly file: HandOverId;
  readonly about: HandOverAbout;
  readonly counts: HandOverCounts;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  /** Drafts in it that were opened here, where its author has gone on to this phone. */
  readonly draftsOpened: number;
  readonly state: "waiting" | "delivered" | "needsLook";
  readonly outcome: HandOverOutcome | null;
  /** Why the server refused the whole file; null unless it did. */
  readonly refusal: string | null;
}

/** `noKeys`: this phone was enrolled before there were keys and has not reached the server since. */
export type HandOverWriteFailure =
  | { readonly kind: "noKeys" }
  | { readonly kind: "nothing" }
  | StorageFailure;

export type HandOverTakeInFailure = { readonly kind: HandOverFault | "ownFile" } | StorageFailure;

/** `refused`: in the server's words. */
export type HandOverBringFailure =
  | { readonly kind: "offline" | "signedOut" | HandOverFault }
  | { readonly kind: "refused"; readonly reason: string };

/** Without any network: what only this phone has goes into a file, and a colleague's file goes on from here. */
export interface HandOverServices {
  /** «Lưu ra tệp»: nothing leaves the outbox by it. */
  readonly write: () => Promise<Result<WrittenHandOver, HandOverWriteFailure>>;
  /** To be called by a tap: to another app where the phone can share such files, else into its downloads. */
  readonly deliver: (file: File) => Promise<Delivery>;
  /** «Nhận tệp»: verified as a whole before anything is written. */
  readonly takeIn: (file: Blob) => Promise<Result<CarriedFile, HandOverTakeInFailure>>;
  readonly carried: () => Promise<readonly CarriedFile[]>;
  /** At a desk with a network: straight to the server, which verifies it. `onProgress` hears the bytes that are there. */
  readonly bring: (
    file: Blob,
    onProgress: (sentBytes: number) => void,
  ) => Promise<Result<HandOverOutcome, HandOverBringFailure>>;
  /** What the server refused is brought to it once more. */
  readonly tryAgain: (file: HandOverId) => Promise<void>;
  /** The user's own decision, after a second question. */
  readonly drop: (file: HandOverId) => Promise<void>;
}
