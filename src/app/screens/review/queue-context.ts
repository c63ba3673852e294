import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { QueueState } from "./use-review-queue.ts";

const QueueContext = createContext<QueueState | null>(null);

/** One queue for all screens at a desk: the number on the rail and the list are the same. */
export const QueueProvider = QueueContext.Provider;

export const useQueue = (): QueueState => {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error("no QueueProvider above this component");
  return queue;
};
