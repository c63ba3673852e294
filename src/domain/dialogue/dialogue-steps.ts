import { addDays, type Day } from "../day.ts";

/** What a law asks around a dialogue held while it was in force; data, oldest first. */
interface DialogueLaw {
  readonly from: Day;
  readonly announceDays: number;
  readonly resultDays: number;
  /** Law and article, as a reader is told; null: no article read says so, the unit holds to it by custom. */
  readonly announceSource: string;
  readonly resultSource: string | null;
}

export const dialogueLaws: readonly DialogueLaw[] = [
  {
    from: "2016-01-01" as Day,
    announceDays: 7,
    resultDays: 10,
    announceSource: "Luật Tổ chức chính quyền địa phương 2015, Điều 125",
    resultSource: null,
  },
  {
    from: "2025-03-01" as Day,
    announceDays: 7,
    resultDays: 10,
    announceSource: "Luật Tổ chức chính quyền địa phương số 65/2025/QH15, Điều 24",
    resultSource: null,
  },
  {
    from: "2025-07-01" as Day,
    announceDays: 7,
    resultDays: 10,
    announceSource: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 43",
    resultSource: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Điều 43",
  },
];

/** announce: thông báo · hold: tổ chức · result: ra kết quả, công bố · post: niêm yết kết quả. */
export type DialogueStepKind = "announce" | "hold" | "result" | "post";

/** open: chưa đến hạn · overdue: quá hạn · done: xong · late: xong nhưng muộn. */
export type DialogueStepState = "open" | "overdue" | "done" | "late";

export interface DialogueStep {
  readonly kind: DialogueStepKind;
  /** The last day for it. */
  readonly by: Day;
  readonly doneOn: Day | null;
  readonly state: DialogueStepState;
  readonly source: string | null;
}

export interface DialogueFacts {
  readonly on: Day;
  readonly isPlanned?: boolean | null | undefined;
  readonly announcedOn?: Day | null | undefined;
  readonly resultOn?: Day | null | undefined;
  readonly resultPosted?: boolean | null | undefined;
}

/** The dated steps of one dialogue, in their order, computed from its day. */
export const dialogueSteps = (facts: DialogueFacts, today: Day): readonly DialogueStep[] => {
  const { on, isPlanned, announcedOn = null, resultOn = null, resultPosted } = facts;
  const law = lawOn(on);
  const heldOn = isPlanned === true || on > today ? null : on;
  const resultBy = addDays(on, law.resultDays);
  const step = (
    kind: DialogueStepKind,
    by: Day,
    doneOn: Day | null,
    source: string | null,
  ): DialogueStep => ({ kind, by, doneOn, source, state: stateOf(by, doneOn, today) });
  return [
    step("announce", addDays(on, -law.announceDays), announcedOn, law.announceSource),
    step("hold", on, heldOn, null),
    step("result", resultBy, resultOn, law.resultSource),
    step("post", resultBy, resultPosted === true ? (resultOn ?? resultBy) : null, law.resultSource),
  ];
};

const stateOf = (by: Day, doneOn: Day | null, today: Day): DialogueStepState => {
  if (doneOn !== null) return doneOn <= by ? "done" : "late";
  return today <= by ? "open" : "overdue";
};

/** The oldest stands in for days before any of them. */
const lawOn = (on: Day): DialogueLaw =>
  dialogueLaws.findLast(({ from }) => from <= on) ?? (dialogueLaws[0] as DialogueLaw);

/** What comes next; null when all is done. */
export const nextStep = (steps: readonly DialogueStep[]): DialogueStep | null =>
  steps.find(({ doneOn }) => doneOn === null) ?? null;

interface QuestionFacts {
  readonly answeredOn?: Day | null | undefined;
  readonly dueOn?: Day | null | undefined;
}

/** answered: đã trả lời · pending: chờ trả lời · overdue: quá hạn. */
export const questionState = (
  { answeredOn, dueOn }: QuestionFacts,
  today: Day,
): "answered" | "pending" | "overdue" => {
  if (answeredOn) return "answered";
  return dueOn && dueOn < today ? "overdue" : "pending";
};

/** Unanswered ones by due day, those without one last among them; then the answered ones as they were. */
export const byUrgency = <Question extends { readonly values: QuestionFacts }>(
  questions: readonly Question[],
): readonly Question[] => {
  const rank = ({ values: { answeredOn, dueOn } }: Question): string =>
    answeredOn ? "2" : dueOn ? `0${dueOn}` : "1";
  return [...questions].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
};
