import { catalogue } from "./catalogue.ts";
/** Beyond `signInVi`: what the first day of a phone may also need to say. */
export const firstDayVi = catalogue("firstDay", {
  officeSignIn: "Đăng nhập bằng mật khẩu",
  noSlip: {
    title: "Chưa có phiếu",
    text: "Phiếu cấp tài khoản do cơ quan theo dõi in cho từng người. Gọi cơ quan đó để xin phiếu; phiếu có mã QR và mã 8 ký tự.",
  },
  close: "Đã rõ",
  camera: {
    starting: "Đang mở máy ảnh",
    refused: "Chưa được dùng máy ảnh",
    refusedText: "Bấm “Cho phép” khi trình duyệt hỏi, chọn ảnh phiếu hoặc nhập mã 8 ký tự.",
    noCode: "Chưa thấy mã QR trong ảnh này. Chọn ảnh rõ hơn hoặc nhập mã 8 ký tự.",
  },
  inApp: {
    steps: ["Bấm nút ⋯ hoặc ⋮ ở góc màn hình.", "Chọn “Mở bằng trình duyệt” (Chrome hoặc Safari)."],
    chrome: "Mở bằng Chrome",
    copy: "Chép địa chỉ",
    copied: "Đã chép địa chỉ. Dán vào trình duyệt của máy.",
  },
  install: {
    steps: [
      "Mở trang này bằng Safari.",
      "Bấm nút Chia sẻ ở thanh dưới.",
      "Chọn “Thêm vào MH chính”.",
      "Mở ứng dụng từ màn hình chính rồi nhập mã.",
    ],
  },
  https: {
    title: "Cần kết nối an toàn (HTTPS)",
    text: "Trang này mở qua http:// từ máy khác nên trình duyệt không cho lưu dữ liệu và đăng nhập.",
    steps: [
      "Hỏi quản trị địa chỉ bắt đầu bằng https:// rồi mở địa chỉ đó.",
      "Quản trị: đặt máy chủ sau một cổng có chứng chỉ (Caddy, nginx) hoặc dùng tên miền có HTTPS; cách làm ở tài liệu vận hành.",
      "Trên chính máy chủ thì mở http://localhost được.",
    ],
  },
  again: {
    title: "Đăng nhập lại",
    text: "Dữ liệu vẫn nằm trên máy. Nhập mã trên phiếu mới để gửi tiếp.",
    done: "Đã đăng nhập lại",
  },
  ready: {
    plan: "Kế hoạch",
    preparing: "Đang tải kế hoạch và việc trong tháng",
    persisted: "Máy sẽ không tự xóa dữ liệu",
  },
} as const);
