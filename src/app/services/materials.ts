import type { EvidenceView } from "../../domain/activity/activity-view.ts";
import type { RecordId } from "../../domain/change.ts";
import type { RegisterValues } from "../../domain/registers/definitions.ts";
import type { Result } from "../../domain/result.ts";
import type { EntryFileFailure, NewEntryFile } from "./entry-files.ts";
import type { RegisterEntry, RegisterFailure } from "./registers.ts";
import type { NetworkFailure, StorageFailure } from "./services.ts";

export interface MaterialFile extends EvidenceView {
  /** Its bytes lie on this phone, for use without a network. */
  readonly isHere: boolean;
}

/** A material with its files; of one that was withdrawn also those that were taken out with it. */
export interface MaterialView extends RegisterEntry<"material"> {
  readonly files: readonly MaterialFile[];
  /** What this unit has noted of it; null: neither fetched nor opened yet. */
  readonly use: RegisterValues<"materialUse"> | null;
}

/** notThere: the server does not have the bytes yet, or gives them out no more. */
export type FetchMaterialFailure = NetworkFailure | StorageFailure | { readonly kind: "notThere" };

export type HandOutFailure = RegisterFailure | EntryFileFailure;

export interface MaterialServices {
  /** All that offices above hand out, or (at an office) the own one; every version and what was withdrawn. */
  readonly all: (from: "above" | "own") => Promise<readonly MaterialView[]>;
  /** Brings every file of it onto this phone, by parts that are gone on with after a break. Progress from 0 to 1. */
  readonly fetch: (
    material: MaterialView,
    onProgress: (ratio: number) => void,
  ) => Promise<Result<void, FetchMaterialFailure>>;
  /** Takes its files off this phone. What this phone took or sent itself stays. */
  readonly drop: (material: MaterialView) => Promise<Result<void, StorageFailure>>;
  /** Says that somebody of the unit has opened it. Once; nothing happens for those who only supervise. */
  readonly noteOpened: (material: MaterialView) => Promise<void>;
  /** The record and its files, all or nothing; sent as everything else (S1). */
  readonly handOut: (
    values: RegisterValues<"material">,
    files: readonly NewEntryFile[],
  ) => Promise<Result<RecordId, HandOutFailure>>;
  /** «Thu hồi», and its undo: with it go its files. */
  readonly setWithdrawn: (
    material: MaterialView,
    isWithdrawn: boolean,
  ) => Promise<Result<void, RegisterFailure>>;
}
