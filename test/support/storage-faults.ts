import { forceCloseDatabase, IDBDatabase, IDBObjectStore, IDBTransaction } from "fake-indexeddb";

/** How storage of cheap phones fails. Each names the step at which it does. */
export type StorageFault =
  | { readonly at: "request"; readonly name: "QuotaExceededError" | "UnknownError" | "AbortError" }
  /** The system closes the connection in the middle of a transaction. */
  | { readonly at: "request"; readonly name: "closed" }
  | { readonly at: "begin"; readonly name: "InvalidStateError" | "UnknownError" }
  /** Every request went well, and then nothing was kept. */
  | { readonly at: "commit"; readonly name: "QuotaExceededError" }
  /** Everything was kept, and the page was told that it was not. */
  | { readonly at: "kept"; readonly name: "UnknownError" };

type Step = StorageFault["at"];

interface Inner {
  readonly db: unknown;
  readonly mode: string;
  error: unknown;
  _requests: { operation: () => unknown }[];
  _markFinished: () => void;
  _abort: (name: string) => void;
  dispatchEvent: (event: ReturnType<typeof anAbort>) => void;
}

const plan: { fault: StorageFault | null; from: number; isLasting: boolean; seen: Record<Step, number> } = {
  fault: null,
  from: 0,
  isLasting: false,
  seen: { request: 0, begin: 0, commit: 0, kept: 0 },
};

/** The k-th step of its kind, counted from 1 with `arm`, fails; when it lasts, so do all that come after. */
export const armFault = (fault: StorageFault, from: number, isLasting = false): void => {
  Object.assign(plan, { fault, from, isLasting });
  forgetSteps();
};

export const disarmFault = (): void => {
  plan.fault = null;
};

export const forgetSteps = (): void => {
  plan.seen = { request: 0, begin: 0, commit: 0, kept: 0 };
};

/** Steps since the last `arm` or `forget`. */
export const stepsSeen = (): Readonly<Record<Step, number>> => plan.seen;

const due = (step: Step): StorageFault | null => {
  plan.seen[step] += 1;
  const { fault, from, isLasting, seen } = plan;
  if (fault?.at !== step) return null;
  return isLasting ? (seen[step] >= from ? fault : null) : seen[step] === from ? fault : null;
};

/** Every write of every database goes through the faults from now on; reads never fail by themselves. */
export const plantStorageFaults = (): void => {
  for (const method of ["put", "add", "delete", "clear"] as const) plantRequestFault(method);
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode !== "readwrite") return transaction.call(this, stores, mode, options);
    const fault = due("begin");
    if (fault) throw new DOMException("injected", fault.name);
    const made = transaction.call(this, stores, mode, options);
    plantCommitFault(made as unknown as Inner);
    return made;
  };
};

const plantRequestFault = (method: "put" | "add" | "delete" | "clear"): void => {
  const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => unknown;
  Object.assign(IDBObjectStore.prototype, {
    [method](this: IDBObjectStore, ...given: unknown[]): unknown {
      const request = original.apply(this, given);
      const inner = this.transaction as unknown as Inner;
      // What builds a database is no write of anybody's work.
      const fault = inner.mode === "readwrite" ? due("request") : null;
      const last = inner._requests.at(-1);
      if (!fault || !last) return request;
      last.operation = () => {
        if (fault.name === "closed") queueMicrotask(() => forceCloseDatabase(inner.db as never));
        throw new DOMException("injected", fault.name === "closed" ? "AbortError" : fault.name);
      };
      return request;
    },
  });
};

const plantCommitFault = (inner: Inner): void => {
  const finish = IDBTransaction.prototype as unknown as Pick<Inner, "_markFinished">;
  inner._markFinished = () => {
    inner._markFinished = finish._markFinished;
    if (inner.error !== null) return finish._markFinished.call(inner);
    const refused = due("commit");
    if (refused) return inner._abort(refused.name);
    finish._markFinished.call(inner);
    const lost = due("kept");
    if (!lost) return;
    // An error in place of the word that all is done.
    inner.error = new DOMException("Connection to Indexed Database server lost", lost.name);
    queueMicrotask(() => inner.dispatchEvent(anAbort()));
  };
};

const anAbort = () => ({
  type: "abort" as const,
  eventPath: [],
  initialized: true,
  CAPTURING_PHASE: 1,
  AT_TARGET: 2,
  preventDefault: () => {},
  stopPropagation: () => {},
});
