import { catalogue } from "./catalogue.ts";

/** Two reviewers at one record. */
export const colleagueVi = catalogue("colleague", {
  title: "Bản ghi đã có người duyệt",
  someone: "Đồng nghiệp",
  verdicts: {
    accepted: (who: string, moment: string): string => `${who} đã duyệt, ${moment}.`,
    returned: (who: string, moment: string): string => `${who} đã trả lại, ${moment}.`,
  },
  /** Beside the open record, while somebody else has it open too. */
  looking: (who: readonly string[]): string => `${who.join(", ")} đang xem`,
  outrun: "Kết quả của anh/chị đến sau, vẫn nằm trong lịch sử bản ghi nhưng không thay thế.",
  understood: "Đã hiểu, xem tiếp",
});
