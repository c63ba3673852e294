import { useEffect, useRef } from "preact/hooks";
import type { UnitId } from "../../../domain/unit.ts";
import { useOnline } from "../../hooks/use-online.ts";
import { useServices } from "../../hooks/use-services.ts";

/** Has the records of these units brought to this device, one unit after the other, the first first. */
export const useOpenedUnits = (units: readonly UnitId[]): void => {
  const { supervision } = useServices();
  const isOnline = useOnline();
  const opened = useRef(new Set<UnitId>());

  useEffect(() => {
    let isWanted = true;
    const openAll = async () => {
      for (const unit of units) {
        if (!isWanted) return;
        if (opened.current.has(unit)) continue;
        if ((await supervision.openUnit(unit)).ok) opened.current.add(unit);
      }
    };
    openAll();
    return () => {
      isWanted = false;
    };
  }, [supervision, isOnline, units.join()]);
};
