import { assertNever } from "../../domain/result.ts";
import type { RefusalCode } from "../../domain/wire.ts";

/** What the officer reads beside a change that was not merged, in Vietnamese. */
export const refusalReason = (code: RefusalCode): string => {
  switch (code) {
    case "malformed":
      return "Nội dung gửi lên không đúng dạng nên nơi nhận không đọc được.";
    case "tooLarge":
      return "Nội dung quá lớn. Nơi nhận đã giữ lại, chưa đưa vào sổ.";
    case "sameIdOtherContent":
      return "Mã này đã dùng cho một nội dung khác. Bản đã gửi trước vẫn giữ nguyên.";
    case "notAllowed":
      return "Tài khoản này không có quyền ghi nội dung đó.";
    case "unknownCollection":
    case "unknownFields":
      return "Nơi nhận không nhận ra loại nội dung này.";
    case "invalidFields":
      return "Có ô ghi chưa đúng. Hãy mở ra xem và sửa lại.";
    case "fixedFields":
      return "Có ô chỉ ghi được khi lập, không sửa được về sau.";
    case "recordMissing":
      return "Nơi nhận chưa nhận được bản ghi gốc. Nội dung này được giữ lại chờ bản ghi gốc.";
    case "newerVersion":
      return "Ứng dụng trên máy mới hơn ở nơi nhận. Nội dung được giữ lại, chờ nơi nhận cập nhật.";
    case "heldTooMuch":
      return "Nơi nhận đang giữ quá nhiều nội dung chưa xử lý của anh/chị. Nội dung này vẫn nằm trên máy. Báo người quản trị.";
    case "revoked":
      return "Máy hoặc tài khoản này đã bị khóa. Nội dung được giữ riêng, chờ nơi theo dõi xem.";
    case "movedAway":
      return "Anh/chị đã chuyển đơn vị. Nội dung của đơn vị cũ được giữ riêng, chờ nơi theo dõi nhận.";
    default:
      return assertNever(code);
  }
};
