import type { Result } from "../../domain/result.ts";
import type { StorageFailure, StorageTroubleKind } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** What storage could not do last, for a notice over every screen; null once it did something again. */
export interface StorageTrouble {
  readonly now: () => StorageTroubleKind | null;
  /** An outdated page stays so until it is loaded anew. */
  readonly tell: (trouble: StorageTroubleKind | null) => void;
  readonly watch: (listener: () => void) => () => void;
}

export const createStorageTrouble = (): StorageTrouble => {
  const listeners = new Set<() => void>();
  let last: StorageTroubleKind | null = null;
  return {
    now: () => last,
    tell: (trouble) => {
      if (last === trouble || last?.kind === "outdated") return;
      last = trouble;
      for (const listener of listeners) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Does what somebody asked for where no form of its own can say that storage failed. */
export const told = async <Value>(
  { trouble }: { readonly trouble: StorageTrouble },
  work: () => Promise<Value>,
): Promise<Result<Value, StorageFailure>> => {
  const done = await asStorageResult(work);
  trouble.tell(done.ok ? null : done.error);
  return done;
};
