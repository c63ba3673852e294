import { storageFailureOf } from "../../device/storage-failure.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { StorageFailure } from "./services.ts";

/** Null for an error that is none of storage's. */
export const storageFailureIn = (error: unknown): StorageFailure | null => {
  const kind = storageFailureOf(error);
  return kind && { kind };
};

/** What storage could not do becomes a value; a bug goes on being thrown. */
export const asStorageResult = async <Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, StorageFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    const failure = storageFailureIn(error);
    if (failure === null) throw error;
    return err(failure);
  }
};
