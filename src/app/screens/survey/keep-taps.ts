import type { RecordId } from "../../../domain/change.ts";
import type { Day } from "../../../domain/day.ts";
import { tapsId } from "../../../domain/survey/taps.ts";
import type { RegisterServices } from "../../services/registers.ts";
import type { KeepTaps } from "./tap-counter.ts";

/** Keeps the taps of one opening (`counter`, a UUID) of a round's counter in its own entry. */
export const keepTapsIn =
  (registers: RegisterServices, round: RecordId, counter: string, openedOn: Day): KeepTaps =>
  async (taps) => {
    const fields = { round, openedOn, ...taps };
    return (await registers.write("surveyTaps", [{ id: tapsId(round, counter), fields }])).ok;
  };
