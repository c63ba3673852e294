import type { DialogueStepKind, DialogueStepState } from "../../domain/dialogue/dialogue-steps.ts";
import { catalogue } from "./catalogue.ts";

export const dialogueStepNames: Readonly<Record<DialogueStepKind, string>> = catalogue("dialogueStepNames", {
  announce: "Thông báo thời gian, nơi, nội dung",
  hold: "Tổ chức đối thoại",
  result: "Công bố kết quả, gửi trưởng thôn",
  post: "Niêm yết kết quả",
});

const stepStates: Readonly<Record<DialogueStepState, string>> = {
  open: "chưa làm",
  overdue: "quá hạn",
  done: "xong",
  late: "xong, muộn",
};

/** `/doi-thoai` and one dialogue. */
export const dialogueVi = catalogue("dialogue", {
  title: "Đối thoại với người dân",
  meta: "Các mốc 7 ngày, 10 ngày; câu hỏi còn phải trả lời",
  add: "Lên lịch đối thoại",
  planned: "Đã lên lịch",
  held: "Đã tổ chức",
  on: (day: string): string => `Đối thoại ngày ${day}`,
  next: (step: string, by: string): string => `${step}: trước ngày ${by}`,
  allDone: "Đủ các mốc",
  questionsOf: (total: number, pending: number): string =>
    total === 0 ? "" : `${total} câu hỏi, còn ${pending} phải trả lời`,
  empty: {
    title: "Chưa có buổi đối thoại nào",
    text: "Lên lịch trước: máy tính ngày phải thông báo và ngày phải ra kết quả.",
  },
  gone: {
    heading: "Đối thoại",
    title: "Không có buổi đối thoại này",
    text: "Bản ghi đã xóa hoặc chưa về máy.",
  },
  plan: {
    title: "Lên lịch đối thoại",
    day: "Ngày đối thoại",
    place: "Nơi tổ chức",
    hint: (announce: string, result: string): string =>
      `Phải thông báo trước ngày ${announce}, ra kết quả trước ngày ${result}.`,
    save: "Lên lịch",
    needDay: "Chọn ngày.",
  },
  notHeldYet: "Mới lên lịch, chưa tổ chức (chưa tính)",
  steps: "Các mốc",
  stepMeta: (by: string, state: DialogueStepState, doneOn: string | null): string =>
    [`hạn ${by}`, doneOn === null ? stepStates[state] : `${stepStates[state]} ngày ${doneOn}`].join(" · "),
  source: (source: string): string => `Theo ${source}`,
  custom: "Mốc đơn vị tự giữ, chưa có văn bản ghi rõ cho thời gian này",
  mark: {
    announce: "Đã thông báo hôm nay",
    hold: "Đã tổ chức",
    result: "Đã công bố hôm nay",
    post: "Đã niêm yết",
  } satisfies Readonly<Record<DialogueStepKind, string>>,
  record: "Mở bản ghi",
  recordMeta: "Người chủ trì, số người, ảnh, tệp",
  toRecord: (questions: number, answered: number): string =>
    `Ghi vào bản ghi: ${questions} câu hỏi, đã trả lời ${answered}`,
  questions: "Câu hỏi, kiến nghị",
  addQuestion: "Thêm câu hỏi",
  question: {
    newTitle: "Câu hỏi mới",
    editTitle: "Câu hỏi",
    text: "Nội dung",
    textHint: "Không ghi tên, địa chỉ người hỏi.",
    owner: "Ai trả lời",
    dueOn: "Hạn trả lời",
    answer: "Nội dung trả lời",
    answeredOn: "Ngày trả lời",
    save: "Lưu",
    needText: "Ghi nội dung câu hỏi.",
    remove: "Xóa câu hỏi",
  },
  states: { answered: "đã trả lời", pending: "chờ trả lời", overdue: "quá hạn" },
  dueOn: (day: string): string => `hạn ${day}`,
  isOpen: "Bản ghi này đang mở để sửa. Lưu hoặc bỏ bản đang sửa trước.",
  notKept: "Chưa lưu được vào máy. Thử lại.",
} as const);
