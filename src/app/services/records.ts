import type { ActivityId } from "../../domain/activity/activity.ts";
import type { ActivityKind } from "../../domain/activity/kind.ts";
import type { RecordEdit } from "../../domain/bulk-edit.ts";
import type { Result } from "../../domain/result.ts";
import type { UnitSettings } from "../../domain/unit-settings.ts";
import type { DraftValues, StorageFailure } from "./services.ts";

/** An activity that is written down without a form of its own. */
export interface NewEntry {
  readonly kind: ActivityKind;
  readonly values: DraftValues;
}

/** `entry` counts from 0 in the list that was given. */
export type AddFailure =
  | { readonly kind: "invalidFields"; readonly entry: number; readonly fields: readonly string[] }
  | StorageFailure;

/** Records of the unit that are written straight from a list, several in one step. */
export interface RecordServices {
  /** All or none, on disk when this answers, and sent soon. Answers with the ids in the order given. */
  readonly add: (entries: readonly NewEntry[]) => Promise<Result<readonly ActivityId[], AddFailure>>;
  /** Writes fields of records that are here, all or none: what was marked in the diary. */
  readonly edit: (edits: readonly RecordEdit[]) => Promise<Result<void, StorageFailure>>;
  /** Settings of the own unit, which colleagues share. */
  readonly setUnitSettings: (settings: Partial<UnitSettings>) => Promise<Result<void, StorageFailure>>;
  /**
   * Joins two records of the same work (gộp): photos of `other` become photos of `keep` too, and `other` is deleted by a
   * change. Nothing is lost, and `separate` undoes it at any time.
   */
  readonly join: (keep: ActivityId, other: ActivityId) => Promise<Result<void, StorageFailure>>;
  /** Brings back what was joined into this record, and takes its photos out here. */
  readonly separate: (keep: ActivityId) => Promise<Result<void, StorageFailure>>;
}
