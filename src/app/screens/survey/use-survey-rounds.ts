import type { RecordId } from "../../../domain/change.ts";
import { addDays } from "../../../domain/day.ts";
import { sumTaps } from "../../../domain/survey/taps.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";

const DAYS_BACK = 366;

/** All rounds, newest first, with what their counters counted, and the surveys of a year that stand in the book. */
export const useSurveyRounds = () => {
  const { registers, diary } = useServices();
  return useLive(async () => {
    const today = diary.today();
    const [rounds, taps, views] = await Promise.all([
      registers.entries("surveyRound"),
      registers.entries("surveyTaps"),
      diary.activitiesBetween(addDays(today, -DAYS_BACK), today),
    ]);
    const counted = rounds.map((round) => {
      const counters = taps.filter(({ values }) => values.round === round.id).map(({ values }) => values);
      return { round, forms: sumTaps(counters).forms };
    });
    return {
      rounds: counted.sort((a, b) => (a.round.values.from < b.round.values.from ? 1 : -1)),
      records: views.filter(({ activity }) => activity.kind === "survey"),
    };
  }, [registers, diary]);
};

/** One round with the sum of its counters; null: there is none on this phone. */
export const useSurveyRound = (id: RecordId) => {
  const { registers } = useServices();
  return useLive(async () => {
    const [round, taps] = await Promise.all([
      registers.entry("surveyRound", id),
      registers.entries("surveyTaps", { group: id }),
    ]);
    if (!round || round.values.deleted) return null;
    return { round, counters: taps.length, sum: sumTaps(taps.map(({ values }) => values)) };
  }, [registers, id]);
};
