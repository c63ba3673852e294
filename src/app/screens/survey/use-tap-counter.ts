import { useRef, useState } from "preact/hooks";
import type { RecordId } from "../../../domain/change.ts";
import type { TapName } from "../../../domain/survey/taps.ts";
import { useServices } from "../../hooks/use-services.ts";
import { newId } from "../../services/new-id.ts";
import { keepTapsIn } from "./keep-taps.ts";
import { createTapCounter, type TapCounter } from "./tap-counter.ts";

/** One opening of a round's counter, for as long as the screen is there. */
export const useTapCounter = (round: RecordId) => {
  const { registers, diary } = useServices();
  const counter = useRef<TapCounter | null>(null);
  counter.current ??= createTapCounter(keepTapsIn(registers, round, newId(), diary.today()));
  const [isKept, setKept] = useState(true);
  const { tap } = counter.current;
  return {
    isKept,
    tap: async (name: TapName, isFirst: boolean): Promise<void> => setKept(await tap(name, isFirst)),
  };
};
