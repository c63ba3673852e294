import type { AssignmentPeriod } from "../../domain/registers/assignment.ts";
import type { PortalNewsDecision } from "../../domain/registers/portal-news.ts";
import type { UrgingLevel } from "../../domain/registers/urging.ts";
import { assignmentVi } from "./assignment.ts";
import { catalogue } from "./catalogue.ts";

const after = (head: string, text: string): string => (text === "" ? head : `${head}: ${text}`);

/** Screen i1. `office` is what the unit above is called, or empty. */
export const noticesVi = catalogue("notices", {
  meta: (unread: number): string => (unread === 0 ? "Không có mục mới" : `${unread} mục mới`),
  readAll: "Đã đọc hết",
  unread: "Chưa đọc",
  empty: {
    title: "Chưa có thông báo",
    text: "Bản ghi bị trả lại, trả lời, việc được giao và việc sắp đến hạn hiện ở đây, cả khi không có mạng.",
  },
  above: "Cấp trên",
  returned: (office: string, words: string): string => after(`${office} trả lại`, words),
  mended: (office: string, words: string): string => `${after(`${office} trả lại`, words)} Đã sửa.`,
  remark: (text: string): string => after("Đã duyệt, có nhận xét", text),
  comment: (text: string): string => after("Trao đổi mới", text),
  answer: (step: string, text: string): string => after(step, text),
  decisions: {
    approved: "Lãnh đạo đã duyệt, đã gửi lên trên",
    declined: "Lãnh đạo giữ trong đơn vị",
    changesAsked: "Lãnh đạo yêu cầu sửa",
  },
  decision: after,
  newsAnswers: {
    published: "Tin đã được đăng",
    mend: "Tin cần sửa",
    declined: "Tin không đăng",
  } satisfies Readonly<Record<PortalNewsDecision, string>>,
  newsAnswer: after,
  assignment: (period: AssignmentPeriod): string => `Việc giao cho anh/chị, ${assignmentVi.until(period)}`,
  refusedTitle: "Một mục chưa gửi được",
  refused: (reason: string): string => after("Cần anh/chị quyết định", reason),
  plan: { new: "Kế hoạch đã ban hành.", changed: "Kế hoạch có thay đổi.", differs: "Kế hoạch thay đổi" },
  urging: (office: string, level: UrgingLevel): string =>
    ({
      first: `${office} nhắc việc`,
      again: `${office} nhắc việc lần hai`,
      leader: `${office} nhắc việc, báo lãnh đạo`,
    })[level],
  material: (office: string): string => `${office} gửi tài liệu`,
  dialogueResult: "Công khai kết quả đối thoại",
  left: (days: number): string => (days <= 0 ? "Hạn hôm nay" : `Còn ${days} ngày`),
  late: (day: string): string => `Quá hạn từ ${day}`,
  missing: (words: string, count: number): string => `${words}, còn thiếu ${count}`,
});

/** Being told while the app is closed: our own words come before the browser's question. */
export const pushVi = catalogue("push", {
  title: "Báo trên máy khi có việc cần sửa",
  hint: "Cả khi đã đóng ứng dụng; cả việc sắp đến hạn, tài liệu mới. Không hiện tên người, nội dung bản ghi.",
  offer: {
    title: "Báo trên máy khi có việc cần sửa?",
    text: "Khi bản ghi bị trả lại hoặc có trả lời, máy hiện một dòng ngắn, cả khi đã đóng ứng dụng. Bấm “Cho phép” khi trình duyệt hỏi. Tắt được trong Cài đặt.",
    yes: "Bật",
    no: "Không, cảm ơn",
  },
  refused: {
    title: "Trình duyệt đang chặn thông báo",
    text: "Mở cài đặt của trình duyệt hoặc của ứng dụng này, vào mục Thông báo, chọn “Cho phép”, rồi mở lại màn hình này. Thông báo trong ứng dụng vẫn đủ.",
  },
  needsInstall: {
    title: "Chưa báo được khi đóng ứng dụng",
    text: "Trên iPhone phải thêm ứng dụng vào màn hình chính trước (iOS 16.4 trở lên).",
  },
  unavailable: {
    title: "Máy này không báo được khi đóng ứng dụng",
    text: "Thông báo vẫn hiện đủ trong ứng dụng.",
  },
  failed: {
    declined: "Chưa bật, vì trình duyệt chưa được cho phép.",
    offline: "Cần có mạng để bật. Thử lại khi có mạng.",
    storage: "Máy hết chỗ, chưa bật được.",
  },
});
