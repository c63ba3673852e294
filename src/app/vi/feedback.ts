import type { FeedbackStanding } from "../../domain/feedback.ts";
import type { FeedbackChannel } from "../../domain/registers/feedback.ts";
import { catalogue } from "./catalogue.ts";

/** Citizens' feedback: a register of the unit alone. */
export const feedbackVi = catalogue("feedback", {
  title: "Phản ánh, kiến nghị",
  meta: "Sổ của riêng đơn vị, có hạn trả lời",
  add: "Ghi phản ánh",
  newTitle: "Ghi phản ánh, kiến nghị",
  privacy: "Chỉ đơn vị mình đọc được. Tên và số điện thoại tự xóa sau khi kết thúc.",
  open: "Cần trả lời",
  done: "Đã trả lời",
  closed: "Đã kết thúc",
  receivedOn: "Ngày nhận",
  channel: "Nhận bằng cách nào",
  channels: {
    inPerson: "Gặp trực tiếp",
    phone: "Điện thoại",
    mailbox: "Hòm thư góp ý",
    online: "Qua mạng",
    meeting: "Tại cuộc họp, đối thoại",
  } satisfies Readonly<Record<FeedbackChannel, string>>,
  subject: "Nội dung phản ánh",
  subjectMissing: "Ghi ngắn gọn nội dung phản ánh.",
  detail: "Ghi rõ thêm",
  village: "Thôn, tổ dân phố",
  personName: "Họ tên người phản ánh",
  personPhone: "Số điện thoại",
  personRemoved: "Tên, số điện thoại đã được xóa sau khi kết thúc.",
  handler: "Người giải quyết",
  dueOn: "Hạn trả lời",
  answer: "Nội dung trả lời",
  answeredOn: "Ngày trả lời",
  save: "Lưu",
  close: "Kết thúc",
  reopen: "Mở lại",
  gone: { title: "Không có phản ánh này", text: "Có thể đã được xóa ở máy khác." },
  storageFull: "Máy hết chỗ, chưa lưu được. Dọn bớt bộ nhớ rồi lưu lại.",
  standing: ({ state, daysLeft }: FeedbackStanding): string => {
    if (state === "closed") return "Đã kết thúc";
    if (state === "answered") return "Đã trả lời";
    if (daysLeft === null) return "Chưa trả lời";
    if (daysLeft < 0) return `Quá hạn ${-daysLeft} ngày`;
    return daysLeft === 0 ? "Hạn hôm nay" : `Còn ${daysLeft} ngày`;
  },
  empty: {
    title: "Chưa có phản ánh nào",
    text: "Ghi lại ý kiến của người dân để trả lời đúng hạn. Không cần ghi tên.",
  },
} as const);
