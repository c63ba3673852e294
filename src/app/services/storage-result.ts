import { storageFailureOf } from "../../device/storage-failure.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { StorageFailure } from "./services.ts";

/** What storage could not do becomes a value; a bug goes on being thrown. */
export const asStorageResult = async <Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, StorageFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    const kind = storageFailureOf(error);
    if (kind === null) throw error;
    return err({ kind });
  }
};
