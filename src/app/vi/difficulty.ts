import type { DifficultyState } from "../../domain/difficulty.ts";
import type { AnswerStep } from "../../domain/registers/difficulty-answer.ts";
import { catalogue } from "./catalogue.ts";

/** Difficulties of the unit and what those above answer. */
export const difficultyVi = catalogue("difficulty", {
  title: "Khó khăn, vướng mắc",
  meta: "Báo lên cấp trên, xem trả lời",
  add: "Báo khó khăn",
  open: "Đang chờ",
  settled: "Đã giải quyết",
  untitled: "Chưa ghi nội dung",
  states: {
    open: "Chưa có trả lời",
    received: "Đã tiếp nhận",
    answered: "Đã trả lời",
    forwarded: "Đã chuyển cấp trên",
    settled: "Đã giải quyết",
  } satisfies Readonly<Record<DifficultyState, string>>,
  steps: {
    received: "Tiếp nhận",
    answered: "Trả lời",
    forwarded: "Chuyển cấp trên",
    resolved: "Giải quyết xong",
  } satisfies Readonly<Record<AnswerStep, string>>,
  due: (day: string): string => `Hạn giải quyết ${day}`,
  late: (days: number): string => `Quá hạn ${days} ngày`,
  forwardedTo: (whom: string): string => `Nơi nhận: ${whom}`,
  answers: "Trả lời của cấp trên",
  noAnswer: "Chưa có trả lời. Nội dung đã được chuyển đi cùng các bản ghi khác.",
  settle: "Đã giải quyết xong",
  reopen: "Vẫn còn vướng",
  empty: {
    title: "Chưa báo khó khăn nào",
    text: "Gặp vướng mắc khi thực hiện kế hoạch thì báo ở đây, kèm ảnh nếu có. Cấp trên xem và trả lời.",
  },
} as const);
