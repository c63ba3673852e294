import type { Role } from "../../domain/user.ts";
import { catalogue } from "./catalogue.ts";

/** Screen s: units, accounts, devices, slips. */
export const adminVi = catalogue("admin", {
  title: "Đơn vị và tài khoản",
  add: "Thêm tài khoản",
  name: "Họ và tên",
  jobTitle: "Chức danh",
  role: "Phần việc",
  roles: {
    officer: "Cán bộ cơ sở",
    leader: "Lãnh đạo đơn vị",
    supervisor: "Cán bộ theo dõi",
    observer: "Người theo dõi (chỉ xem)",
    administrator: "Quản trị",
  } satisfies Record<Role, string>,
  unit: "Đơn vị",
  phone: "Điện thoại",
  create: "Tạo tài khoản",
  newCode: "Cấp mã mới",
  print: "In phiếu",
  slip: "Phiếu cấp tài khoản",
  codeOnce: "Mã chỉ hiện một lần. In phiếu hoặc chép lại ngay.",
  codeExpires: (when: string): string => `Dùng đến ${when}`,
  devices: (count: number): string => `${count} máy`,
  noDevice: "Chưa có máy",
  lastSeen: (when: string): string => `Kết nối ${when}`,
  unsent: (count: number): string => `${count} mục chưa gửi`,
  lockDevice: "Khóa máy bị mất",
  locked: "Đã khóa",
  confirmLock: {
    title: "Khóa máy này?",
    text: "Máy không gửi và không xem thêm được. Mục chưa gửi vẫn nằm trên máy và nộp lại được để giữ riêng, chờ nơi theo dõi nhận.",
    keep: "Thôi",
    confirm: "Khóa máy",
  },
  disable: "Ngừng tài khoản",
  disabled: "Đã ngừng",
  confirmDisable: {
    title: (name: string): string => `Ngừng tài khoản của ${name}?`,
    text: "Người này không đăng nhập được nữa. Bản ghi đã gửi vẫn còn.",
    keep: "Thôi",
    confirm: "Ngừng tài khoản",
  },
});
