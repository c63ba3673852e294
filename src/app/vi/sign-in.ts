import { catalogue } from "./catalogue.ts";
/** Screens a1–a3: the first day of a phone; and signing in at a desk. */
export const signInVi = catalogue("signIn", {
  promise: "Ghi việc, chụp ảnh, làm báo cáo. Dùng được cả khi không có mạng.",
  steps: {
    slip: "Phiếu cấp tài khoản",
    getSlipAnywhere: "Nhận Phiếu cấp tài khoản từ cơ quan theo dõi.",
    scan: "Quét mã trên phiếu. Chỉ làm một lần.",
  },
  scan: "Quét mã QR",
  typeCode: "Nhập mã 8 ký tự",
  noSlip: "Tôi chưa có phiếu",
  scanning: {
    title: "Quét mã trên phiếu",
    aim: "Đưa mã QR vào khung",
    distance: "Giữ máy cách phiếu khoảng một gang tay",
    fromPhoto: "Chọn ảnh phiếu từ máy",
  },
  code: {
    title: "Nhập mã trên phiếu",
    label: "Mã 8 ký tự",
    hint: "Chữ và số, không phân biệt hoa thường. Dán được.",
    action: "Tiếp tục",
    checking: "Đang kiểm tra mã",
    needsNetwork: "Lần đầu cần có mạng. Thử lại ở nơi có sóng hoặc Wi-Fi.",
  },
  check: {
    title: "Kiểm tra thông tin",
    device: "Máy",
    notMe: "Không phải tôi",
    downloads: "Tải về để dùng khi không có mạng",
    plan: (year: number): string => `Kế hoạch tuyên truyền năm ${year}`,
    tasks: (tasks: number, month: number): string => `${tasks} nhiệm vụ, việc tháng ${month}`,
    pin: "Đặt mã khóa 6 số",
    start: "Bắt đầu dùng",
  },
  desk: {
    title: "Đăng nhập",
    username: "Tên đăng nhập",
    password: "Mật khẩu",
    action: "Đăng nhập",
    wrong: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
    throttled: "Đã thử nhiều lần. Đợi ít phút rồi thử lại.",
    setPassword: "Đặt mật khẩu",
    passwordHint: "Ít nhất 10 ký tự. Có thể là một câu dễ nhớ.",
    usernameHint: "Chữ thường không dấu, số, dấu chấm; ít nhất 3 ký tự.",
    usernameTaken: "Tên này đã có người dùng. Chọn tên khác.",
    save: "Lưu mật khẩu",
  },
  inAppBrowser: {
    title: "Mở bằng trình duyệt của máy",
    text: "Dữ liệu không giữ được trong Zalo hoặc Facebook. Chọn “Mở bằng trình duyệt”.",
  },
  installGuide: {
    title: "Cài ra màn hình chính",
    text: "Bấm nút Chia sẻ rồi chọn “Thêm vào MH chính”. Dữ liệu được giữ an toàn hơn.",
  },
});
