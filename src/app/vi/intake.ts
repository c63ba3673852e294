import type { IntakeFailure } from "../services/intake.ts";
import { attachmentProblem } from "./attachments.ts";
import { catalogue } from "./catalogue.ts";
import { photoProblem } from "./log.ts";

/** Files that come from elsewhere: shared from another app, dropped into the form, pasted. */
export const intakeVi = catalogue("intake", {
  title: "Nhận ảnh, tệp",
  waiting: (count: number): string => `${count} tệp vừa chia sẻ`,
  none: {
    title: "Không có tệp nào đang chờ",
    text: "Ở thư viện ảnh hoặc Zalo, chọn ảnh, bấm Chia sẻ rồi chọn ứng dụng này.",
    action: "Về Việc",
  },
  where: "Đưa vào đâu?",
  newRecord: "Ghi việc mới",
  openRecords: "Bản ghi dở",
  taking: (done: number, total: number): string => `Đang cất tệp ${done + 1}/${total} vào máy`,
  notKept: {
    title: "Chưa nhận được hết các tệp",
    text: "Chia sẻ lại một lần nữa. Vẫn không được thì dọn bớt ảnh, phim trong máy.",
  },
  goOn: "Bỏ tệp này, mở bản ghi",
  drop: "Bỏ các tệp này",
  dropTitle: (count: number): string => `Bỏ ${count} tệp vừa chia sẻ?`,
  dropText: "Ảnh, tệp gốc trong máy vẫn còn; cần thì chia sẻ lại.",
  keep: "Giữ lại",
  otherRole: {
    title: "Tài khoản này không ghi việc",
    text: "Ảnh, tệp vừa chia sẻ được giữ trên máy này cho đến khi người ghi việc của xã đăng nhập.",
  },
  nobody: {
    title: "Ảnh, tệp vừa chia sẻ đã giữ trên máy này",
    text: "Đăng nhập xong, phần mềm hỏi đưa vào bản ghi nào.",
  },
  refused: (count: number): string => `${count} tệp chưa nhận được`,
  dropHere: "Thả ảnh, tệp vào đây",
  takenOn: (number: number, day: string): string => `Ảnh ${number} chụp ngày ${day}`,
  otherDay: (day: string): string => `Bản ghi này là của ngày ${day}. Kiểm tra lại nếu nhầm.`,
} as const);

export const intakeProblem = (failure: IntakeFailure): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case "unknownType":
    case "tooLarge":
    case "tooManyFiles":
      return attachmentProblem(failure);
    default:
      return photoProblem(failure);
  }
};
