import type { RecordId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { RegisterName } from "../../domain/register.ts";
import type { RegisterValues } from "../../domain/registers/definitions.ts";
import type { Result } from "../../domain/result.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { UserId } from "../../domain/user.ts";
import type { EntryFileServices } from "./entry-files.ts";
import type { StorageFailure } from "./services.ts";

/** One entry of a register, as this phone sees it: what it received with its own unsent changes laid over. */
export interface RegisterEntry<Name extends RegisterName> {
  readonly id: RecordId;
  readonly unit: UnitId;
  readonly values: RegisterValues<Name>;
  readonly createdBy: UserId;
  readonly updatedBy: UserId;
  /** The server's clock; of an unsent change the phone's. */
  readonly updatedAt: Instant;
  readonly isUnsent: boolean;
}

export type RegisterFailure =
  | { readonly kind: "invalidFields"; readonly fields: readonly string[] }
  | StorageFailure;

/** Fields to set; an id is given for an entry that is there, or for one whose id is derived. */
export interface RegisterWrite<Name extends RegisterName> {
  readonly id?: RecordId | undefined;
  readonly fields: Partial<RegisterValues<Name>>;
}

export interface RegisterServices extends EntryFileServices {
  /** Entries that are not deleted, in the order in which they were made; of one group of a grouped register alone. */
  readonly entries: <Name extends RegisterName>(
    name: Name,
    of?: { readonly unit?: UnitId | undefined; readonly group?: string | undefined },
  ) => Promise<readonly RegisterEntry<Name>[]>;
  /** Also of a deleted entry; null when this phone has nothing of it. */
  readonly entry: <Name extends RegisterName>(
    name: Name,
    id: RecordId,
    unit?: UnitId,
  ) => Promise<RegisterEntry<Name> | null>;
  /**
   * All or none, on disk when this answers, and sent soon. Every list is written as one step: an import of hundreds of
   * entries is one call. Answers with the ids in the order given.
   */
  readonly write: <Name extends RegisterName>(
    name: Name,
    writes: readonly RegisterWrite<Name>[],
    unit?: UnitId,
  ) => Promise<Result<readonly RecordId[], RegisterFailure>>;
  /** What was typed into a form and not saved, so that a killed page loses none of it; null: nothing. */
  readonly typed: (form: string) => Promise<unknown>;
  /** Null: it was saved or given up. */
  readonly keepTyped: (form: string, values: unknown) => Promise<Result<void, StorageFailure>>;
}
