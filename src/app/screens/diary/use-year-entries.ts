import { useEffect, useState } from "preact/hooks";
import { addMonths, firstDayOf, lastDayOf, Month } from "../../../domain/day.ts";
import { useServices } from "../../hooks/use-services.ts";
import { recordTitles } from "../record-titles.ts";
import { type DiaryEntry, entriesOf } from "./diary-filter.ts";

export interface YearEntries {
  readonly entries: readonly DiaryEntry[];
  /** Months are still being read. */
  readonly isReading: boolean;
}

const NOTHING: YearEntries = { entries: [], isReading: false };

/**
 * Every record of a year, newest first, read month by month so that the first are there at once; read again each time
 * that `year` is asked for, and when `isFresh` turns: something was done with many of them. Null: nothing is read.
 */
export const useYearEntries = (year: number | null, isFresh: boolean): YearEntries => {
  const { diary } = useServices();
  const [read, setRead] = useState<YearEntries>(NOTHING);

  useEffect(() => {
    setRead({ entries: [], isReading: year !== null });
    if (year === null) return;
    let isWanted = true;
    const readAll = async (): Promise<void> => {
      const plans = await diary.plans();
      const december = Month.parse(`${year}-12`);
      for (let back = 0; back < 12 && isWanted; back += 1) {
        const month = addMonths(december, -back);
        const views = await diary.activitiesBetween(firstDayOf(month), lastDayOf(month));
        const ofMonth = entriesOf(views, recordTitles(plans, views));
        if (isWanted) setRead(({ entries }) => ({ entries: [...entries, ...ofMonth], isReading: back < 11 }));
      }
    };
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [diary, year, isFresh]);

  return read;
};
