import { decimal, upperFirst } from "./format.ts";
import { savingVi } from "./saving.ts";

const tryNow = "Thử gửi ngay";
const keptHere = "Dữ liệu còn nguyên trên máy.";

/** What went wrong, then where the data is, then what to do. `above` and `office` are words of the unit settings. */
export const errorsVi = {
  late: (task: string, day: string): string => `${task}: nộp sau khi chốt sổ ngày ${day}, sẽ ghi là bổ sung.`,
  lateMark: "nộp sau khóa sổ",
  retry: {
    title: (attempts: number): string => `Gửi chưa được, đã thử ${attempts} lần`,
    text: (time: string): string => `Máy sẽ thử lại lúc ${time}. ${keptHere}`,
    soon: `Máy sẽ tự thử lại. ${keptHere}`,
    maintenance: (above: string, until: string, time: string): string =>
      `${upperFirst(above)} đang bảo trì đến ${until}. Máy sẽ thử lại lúc ${time}. ${keptHere}`,
    action: tryNow,
    export: savingVi.signOut.export,
  },
  signedOut: {
    title: "Cần đăng nhập lại để gửi",
    text: (items: number): string => `${items} mục vẫn nằm trên máy và vẫn ghi thêm được.`,
    later: "Để sau",
    action: "Nhập mã",
  },
  photo: {
    title: (index: number): string => `Ảnh ${index} không mở được`,
    text: "Chữ và các ảnh khác đã gửi. Chụp lại hoặc bỏ ảnh này.",
    retake: "Chụp lại",
    drop: "Bỏ ảnh này",
  },
  conflict: {
    title: "Bản ghi đã được sửa ở máy khác",
    text: "Chọn bản muốn giữ. Bản kia vẫn lưu trong lịch sử.",
    keepMine: "Giữ bản trên máy này",
    takeTheirs: "Lấy bản mới",
  },
  duplicate: {
    title: (day: string): string => `Ảnh này đã nộp ngày ${day}`,
    text: (above: string): string => `${upperFirst(above)} có thể trả lại.`,
    change: "Đổi ảnh",
    keep: "Vẫn dùng ảnh này",
  },
  taskGone: {
    title: "Việc này không còn trong kế hoạch",
    text: "Chọn việc khác để ghi.",
    action: "Chọn việc",
  },
  storageLow: {
    title: "Máy sắp hết chỗ",
    text: (freeMb: number, photos: number, cleanMb: number, above: string): string =>
      `Còn ${decimal(freeMb)} MB, đủ khoảng ${decimal(photos, 0)} ảnh. Dọn ${decimal(cleanMb)} MB ảnh ${above} đã duyệt? Bản ghi vẫn còn.`,
    later: "Để sau",
    clean: (mb: number): string => `Dọn ${decimal(mb)} MB`,
  },
  storageFull: {
    title: "Máy hết chỗ, ảnh chưa lưu được",
    text: "Dọn ảnh cũ rồi bấm Chụp lại. Phần chữ đã lưu.",
    settings: "Mở cài đặt máy",
  },
  storageLost: {
    title: "Chưa lưu được trên máy",
    text: "Những gì đã lưu trước vẫn còn. Tắt ứng dụng rồi mở lại, sau đó lưu lần nữa.",
  },
  notPersisted: {
    title: "Trình duyệt có thể xóa dữ liệu khi máy đầy",
    text: "Cài ứng dụng ra màn hình chính để giữ an toàn.",
    action: "Cài ứng dụng",
  },
  camera: {
    title: "Chưa được dùng máy ảnh",
    text: "Bấm “Cho phép” khi trình duyệt hỏi, hoặc chọn ảnh có sẵn.",
    ask: "Xin phép lại",
    choose: "Chọn ảnh có sẵn",
  },
  gps: {
    title: "Chưa có vị trí",
    text: "Vẫn chụp được. Dấu ảnh sẽ ghi “Chưa có vị trí”.",
    waiting: "Đang tìm vị trí",
    found: (metres: number): string => `Đã có vị trí, sai số ${decimal(metres, 0)} m`,
  },
  clock: {
    title: (minutes: number): string => `Giờ trên máy lệch ${minutes} phút`,
    text: (above: string): string => `Dấu ảnh ghi cả giờ máy và giờ ${above}.`,
    action: "Mở cài đặt giờ",
  },
  code: {
    unknown: "Mã này không phải phiếu cấp tài khoản. Quét mã có khung “Phiếu cấp tài khoản”.",
    mistyped: "Mã chưa đúng. Xem lại 8 ký tự trên phiếu.",
    expired: (office: string, day?: string | undefined): string =>
      `Phiếu đã hết hạn${day ? ` ngày ${day}` : ""}. Gọi ${office} để cấp mã mới.`,
    used: (office: string, device?: string | undefined): string =>
      `Phiếu đã dùng cho ${device ? `máy ${device}` : "một máy khác"}. Gọi ${office} nếu đó không phải máy của anh/chị.`,
    again: "Quét lại",
  },
  call: (office: string): string => `Gọi ${office}`,
  pin: (left: number): string => `Mã chưa đúng, còn ${left} lần.`,
  locked: {
    title: "Máy này đã bị khóa",
    text: (office: string, items: number): string =>
      `${office} đã khóa máy theo yêu cầu. ${items} mục chưa gửi vẫn được giữ.`,
  },
  plan: {
    title: "Chưa đọc được bảng trong tệp này",
    text: "Kiểm tra tệp có bảng phụ lục với cột Nhiệm vụ và Thời gian thực hiện.",
    otherFile: "Chọn tệp khác",
    byHand: "Nhập tay",
  },
  word: { title: "Chưa tạo được tệp Word", text: "Báo cáo vẫn lưu trên máy.", action: "Thử lại" },
  page: {
    title: "Trang này chưa có trên máy",
    text: "Mở lại khi có mạng. Việc đã ghi không bị ảnh hưởng.",
    action: "Về Việc",
  },
  field: {
    tooLarge: (from: number, to: number): string =>
      `Số quá lớn. Nhập từ ${decimal(from)} đến ${decimal(to)}.`,
    tooSmall: (from: number, to: number): string =>
      `Số quá nhỏ. Nhập từ ${decimal(from)} đến ${decimal(to)}.`,
    chooseOne: "Chọn ít nhất một nội dung.",
    evidence: "Thêm ít nhất 1 ảnh hoặc liên kết.",
    required: (label: string): string => `Nhập ${label}.`,
    link: "Liên kết bắt đầu bằng http:// hoặc https://.",
  },
  returnComment: "Viết cách sửa để đơn vị làm theo.",
  /** For what needs the network: the last that was seen stays on screen. */
  offline: { title: "Không có mạng", text: "Đang xem số liệu đã tải lần trước.", action: "Thử lại" },
  needsNetwork: "Việc này cần mạng. Thử lại khi có mạng.",
  busy: { title: "Chưa lấy được số liệu", text: "Thử lại sau ít phút.", action: "Thử lại" },
  notAllowed: { title: "Không xem được trang này", text: "Trang dành cho người có phần việc khác." },
  recordGone: { title: "Không thấy bản ghi này", text: "Bản ghi đã xóa hoặc chưa tải về máy." },
};
