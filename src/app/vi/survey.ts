import type { SurveySubject } from "../../domain/activity/survey.ts";
import type { Level } from "../../domain/survey/taps.ts";
import { catalogue } from "./catalogue.ts";

/** What a person at the desk is asked, one after the other. */
export const surveyQuestions: Readonly<Record<SurveySubject, string>> = catalogue("surveyQuestions", {
  procedures: "Thủ tục hành chính có đơn giản, dễ làm không?",
  transparency: "Thông tin thủ tục, phí, thời hạn có công khai, rõ ràng không?",
  oneStop: "Anh/chị có hài lòng với cách phục vụ ở Bộ phận Một cửa không?",
  technology: "Nộp hồ sơ, tra cứu trên mạng có thuận tiện không?",
});

/** `/khao-sat`, one round and its counter. */
export const surveyVi = catalogue("survey", {
  title: "Lấy ý kiến hài lòng",
  meta: "Bốn nội dung, năm mức; đếm trên máy tính bảng ở quầy",
  add: "Đợt lấy ý kiến mới",
  open: "Đang lấy ý kiến",
  closed: "Đã xong",
  recorded: "Đã ghi vào sổ",
  forms: (count: number): string => (count === 0 ? "Chưa có lượt nào" : `${count} lượt trả lời`),
  since: (day: string): string => `từ ${day}`,
  empty: {
    title: "Chưa có đợt lấy ý kiến nào",
    text: "Lập một đợt rồi để máy ở quầy cho người dân tự chạm. Chỉ đếm, không ghi tên ai.",
  },
  gone: {
    heading: "Lấy ý kiến",
    title: "Không có đợt lấy ý kiến này",
    text: "Đợt này đã xóa hoặc chưa về máy.",
  },
  form: {
    title: "Đợt lấy ý kiến mới",
    name: "Tên đợt",
    subjects: "Hỏi về",
    save: "Lập đợt",
    needName: "Ghi tên đợt.",
    needSubject: "Chọn ít nhất một nội dung.",
  },
  count: "Mở màn hình đếm ở quầy",
  record: "Ghi kết quả vào sổ",
  recordMeta: "Mở bản ghi mới với các con số dưới đây",
  recordTitle: (name: string): string => `Lấy ý kiến: ${name}`,
  close: "Kết thúc đợt",
  reopen: "Mở lại đợt",
  chart: "Kết quả",
  counters: (count: number): string => `Cộng từ ${count} lần mở màn hình đếm, trên mọi máy của đơn vị.`,
  chartLabel: (subject: string, parts: readonly string[]): string => `${subject}: ${parts.join(", ")}`,
  levelCount: (level: string, count: number): string => `${level} ${count}`,
  satisfied: (percent: string): string => `hài lòng ${percent}`,
  notKept: "Chưa lưu được vào máy. Thử lại.",
} as const);

/** What people at the desk see. */
export const counterVi = catalogue("counter", {
  heading: "Ý kiến của anh/chị",
  start: "Bắt đầu",
  startText: "Chạm để trả lời vài câu. Không hỏi tên, không ghi thông tin cá nhân.",
  step: (number: number, total: number): string => `Câu ${number} trên ${total}`,
  skip: "Bỏ qua câu này",
  again: "Làm lại từ đầu",
  thanks: "Cảm ơn anh/chị.",
  next: "Người tiếp theo",
  leave: "Dành cho cán bộ",
  leaveTitle: "Thoát màn hình đếm",
  leaveText: (word: string): string => `Các lượt chạm đã lưu trên máy. Gõ ${word} rồi bấm Thoát.`,
  leaveWord: "THOAT",
  leaveField: "Gõ chữ ở trên",
  leaveButton: "Thoát",
  leaveWrong: "Chưa đúng chữ.",
  notKept: "Máy chưa lưu được lượt vừa chạm. Vẫn chạm tiếp được; báo cán bộ nếu dòng này còn hiện.",
} as const);

/** Faces of the five levels, drawn beside their words: never instead of them. */
export const levelFaces: Readonly<Record<Level, number>> = {
  verySatisfied: 2,
  satisfied: 1,
  neutral: 0,
  dissatisfied: -1,
  veryDissatisfied: -2,
};
