import { catalogue } from "./catalogue.ts";
/** Units and accounts, beyond the words of `adminVi`. */
export const administrationVi = catalogue("administration", {
  summary: (units: number, accounts: number, devices: number): string =>
    `${units} đơn vị · ${accounts} tài khoản · ${devices} máy`,
  loading: "Đang lấy danh sách tài khoản",
  search: "Tìm người, đơn vị",
  noneFound: "Không tìm thấy ai.",
  list: "Danh sách tài khoản",
  of: (name: string): string => `Tài khoản ${name}`,
  columns: { name: "Họ tên", unit: "Đơn vị", role: "Phần việc", devices: "Máy", seen: "Kết nối gần nhất" },
  notEnrolled: "chưa đăng ký máy",
  never: "–",
  username: (name: string): string => `Tên đăng nhập: ${name}`,
  devicesOf: "Máy đã đăng ký",
  lock: (device: string): string => `Khóa máy bị mất: ${device}`,
  newCodeNote: "Mã trước của người này sẽ không dùng được nữa.",
  qr: "Mã QR đăng ký máy",
  open: (address: string): string => `Mở ${address} trên điện thoại rồi quét mã hoặc nhập 8 ký tự.`,
  once: (day: string): string => `Dùng một lần, hết hạn ${day}`,
  missingName: "Nhập họ và tên.",
  missingUnit: "Chọn đơn vị.",
  creating: "Đang tạo",
  move: {
    action: "Chuyển đơn vị",
    title: (name: string): string => `Chuyển đơn vị cho ${name}`,
    text: "Máy của người này dùng tiếp, không cần mã mới. Mục chưa gửi của đơn vị cũ được giữ riêng, chờ nơi theo dõi nhận.",
    unit: "Đơn vị mới",
    from: "Từ ngày",
    missingDay: "Chọn ngày.",
    confirm: "Chuyển",
    next: (unit: string, day: string): string => `Sẽ chuyển sang ${unit} từ ${day}`,
  },
  cards: {
    action: "In nhiều phiếu",
    title: "In nhiều phiếu cấp tài khoản",
    text: "Mỗi người một mã mới; mã cũ chưa dùng sẽ hết hiệu lực. Mã chỉ hiện một lần, in ngay sau khi cấp.",
    whom: "In cho",
    neverEnrolled: "Mọi người chưa đăng ký máy",
    chosen: (people: number): string => (people === 0 ? "Không có ai." : `${people} người:`),
    issue: "Cấp mã",
    goOn: (people: number): string => `Cấp tiếp ${people} mã`,
    issued: (done: number, people: number): string => `Đã cấp ${done}/${people} mã.`,
    qrOf: (name: string): string => `Mã QR của ${name}`,
    steps: (address: string): readonly string[] => [
      `Mở ${address} trên điện thoại, hoặc quét mã bên cạnh.`,
      "Nhập 8 ký tự của mã nếu trang hỏi.",
      "Bấm «Cài ứng dụng» để mở nhanh từ màn hình chính.",
    ],
  },
  choose: "Chọn một tài khoản để xem máy và cấp mã.",
});

/** Screen «Tài khoản» of those at a desk. */
export const deskAccountVi = catalogue("deskAccount", {
  title: "Tài khoản",
  readsOnly: "Chỉ xem",
  unsent: (items: number): string => `Còn ${items} kết quả duyệt chưa gửi`,
  unsentText: "Gửi xong rồi hãy đăng xuất, hoặc để lại trên máy: đăng nhập lại thì máy gửi tiếp.",
  keepWork: "Đăng xuất, để lại trên máy",
  sendNow: "Thử gửi ngay",
  setPassword: "Đặt mật khẩu",
});
