import { dayOf, timeOf } from "../../../domain/day.ts";
import type { DifficultyAnswer, DifficultyItem, DifficultyList } from "../../../domain/difficulty-list.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askDifficulties } from "../../services/office-lists.ts";
import type { RegisterServices } from "../../services/registers.ts";
import { moment } from "../../vi/format.ts";
import { type FetchedFigures, useFetched } from "../overview/use-fetched.ts";

interface OfficeDifficulties extends Omit<FetchedFigures<DifficultyList>, "value"> {
  /** Undefined while it is being asked for. */
  readonly items: readonly DifficultyItem[] | undefined;
  readonly isCut: boolean;
  readonly when: string;
}

/** What the server told last, with what this device has answered since laid over it. */
export const useOfficeDifficulties = (): OfficeDifficulties => {
  const { supervision, registers, diary } = useServices();
  const { unit } = useAccount();
  const { value, ...asked } = useFetched("difficulties", () => askDifficulties(supervision));
  const units = [...new Set(value?.items.map((item) => item.unit) ?? [])];
  const own = useLive(() => readOwnAnswers(registers, units), [registers, units.join()]);
  return {
    ...asked,
    isCut: value?.isCut ?? false,
    items: value && own && value.items.map((item) => withAnswers(item, own.get(item.id) ?? [])),
    when: value
      ? moment(
          dayOf(value.generatedAt, unit.timeZone),
          timeOf(value.generatedAt, unit.timeZone),
          diary.today(),
        )
      : "",
  };
};

/** By difficulty, as far as they lie on this device. */
const readOwnAnswers = async (
  registers: RegisterServices,
  units: readonly UnitId[],
): Promise<ReadonlyMap<string, readonly DifficultyAnswer[]>> => {
  const found = new Map<string, DifficultyAnswer[]>();
  const read = await Promise.all(units.map((unit) => registers.entries("difficultyAnswer", { unit })));
  for (const { id, values } of read.flat()) {
    const { difficulty, step, on, dueOn = null, text = "", forwardedTo = "" } = values;
    const answers = found.get(difficulty) ?? [];
    found.set(difficulty, answers);
    answers.push({ id, step, on, dueOn, text, forwardedTo });
  }
  return found;
};

/** Each answer once; ids sort by the moment in which they were made. */
const withAnswers = (item: DifficultyItem, own: readonly DifficultyAnswer[]): DifficultyItem => {
  const byId = new Map([...item.answers, ...own].map((answer) => [answer.id, answer]));
  return { ...item, answers: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
};
