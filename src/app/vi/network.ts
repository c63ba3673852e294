import { assertNever } from "../../domain/result.ts";
import type { EntryFailure } from "../services/services.ts";
import { catalogue } from "./catalogue.ts";
import { errorsVi } from "./errors.ts";

export const networkVi = catalogue("network", {
  seconds: (seconds: number): string => `${seconds} giây`,
  minutes: (minutes: number): string => `${minutes} phút`,
  offline: "Không có mạng hoặc chưa tới được nơi nhận. Kiểm tra mạng rồi làm lại.",
  throttled: "Đã thử quá nhiều lần. Đợi ít phút rồi thử lại.",
  throttledFor: (wait: string): string => `Đã thử quá nhiều lần. Thử lại sau ${wait}.`,
  needsHttps:
    "Trang này chưa có kết nối an toàn (HTTPS). Mở địa chỉ bắt đầu bằng https:// do quản trị cung cấp.",
  signedOut: "Phiên đăng nhập đã hết. Đăng nhập lại rồi làm tiếp.",
  busy: "Nơi nhận đang bận. Đợi một chút rồi làm lại.",
  internal: "Nơi nhận gặp trục trặc. Đợi một chút rồi làm lại; dữ liệu trên máy vẫn còn.",
  own: {
    malformed: "Có ô ghi chưa đúng. Xem lại rồi làm lại.",
    notFound: "Không tìm thấy nội dung này.",
    notAllowed: "Tài khoản này không có quyền làm việc đó.",
    codeUnknown: "Mã chưa đúng. Xem lại 8 ký tự trên phiếu.",
    codeExpired: "Phiếu đã hết hạn. Xin cấp mã mới.",
    codeUsed: "Phiếu đã dùng cho một máy khác. Xin cấp mã mới.",
    wrongPassword: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
    usernameTaken: "Tên đăng nhập này đã có người dùng. Chọn tên khác.",
    tooLarge: "Nội dung quá lớn.",
    dailyLimit: "Hôm nay đã gửi đủ số tệp cho phép. Ngày mai sẽ gửi tiếp.",
    unreadable: "Không mở được tệp này. Bản gốc vẫn được giữ ở nơi nhận.",
    onlyDrawn: "Ảnh này chỉ xem được ở bản đã vẽ lại.",
  },
});

/** «1 phút», «40 giây»: how long to wait, never less than it is. */
export const waitName = (seconds: number): string =>
  seconds < 60
    ? networkVi.seconds(Math.max(1, Math.ceil(seconds)))
    : networkVi.minutes(Math.ceil(seconds / 60));

/** What went wrong with something that needs the network, and what to do. The server's own sentence comes first. */
export const networkProblem = (failure: EntryFailure): string => {
  switch (failure.kind) {
    case "noSpace":
    case "storageLost": {
      const { title, text } = errorsVi.storage[failure.kind];
      return `${title}. ${text}`;
    }
    case "offline":
      return networkVi.offline;
    case "throttled":
      return failure.retryAfterS === undefined
        ? failure.reason || networkVi.throttled
        : networkVi.throttledFor(waitName(failure.retryAfterS));
    case "needsHttps":
      return failure.reason || networkVi.needsHttps;
    case "signedOut":
      return networkVi.signedOut;
    case "busy":
      return failure.reason || networkVi.busy;
    case "internal":
      return networkVi.internal;
    case "malformed":
    case "notFound":
    case "notAllowed":
    case "codeUnknown":
    case "codeExpired":
    case "codeUsed":
    case "wrongPassword":
    case "usernameTaken":
    case "tooLarge":
    case "dailyLimit":
    case "unreadable":
    case "onlyDrawn":
      return failure.reason || networkVi.own[failure.kind];
    default:
      return assertNever(failure);
  }
};
