import { useEffect, useState } from "preact/hooks";
import type { OutboxSummary } from "../services/outbox.ts";
import { useLive } from "./use-live.ts";
import { useServices } from "./use-services.ts";

/** Counts the steps of sending, so that a query that depends on it is asked again after each. */
export const useSendingSteps = (): number => {
  const { outbox } = useServices();
  const [steps, setSteps] = useState(0);
  useEffect(() => outbox.watchProgress(() => setSteps((count) => count + 1)), [outbox]);
  return steps;
};

/** What waits on this phone and how sending goes, always up to date. */
export const useOutbox = (): OutboxSummary | undefined => {
  const { outbox } = useServices();
  const steps = useSendingSteps();
  return useLive(() => outbox.summary(), [outbox, steps]);
};
