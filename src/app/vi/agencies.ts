import type { TaskRole } from "../../domain/task.ts";
import { catalogue } from "./catalogue.ts";

/** Agencies beside an office: their duties at the office's desk, and what concerns an agency on its own phone. */
export const agenciesVi = catalogue("agencies", {
  title: "Cơ quan phối hợp",
  meta: "Nhiệm vụ của từng cơ quan theo kế hoạch",
  count: (agencies: number, begun: number): string => `${agencies} cơ quan, ${begun} đã ghi việc`,
  columns: {
    task: "Nhiệm vụ",
    role: "Vai trò",
    done: "Đã làm",
    accepted: "Đã duyệt",
    waiting: "Chờ duyệt",
    returned: "Trả lại",
    last: "Gần nhất",
  },
  roles: {
    lead: "Chủ trì",
    coordinate: "Phối hợp",
    none: "",
  } satisfies Readonly<Record<TaskRole, string>>,
  never: "Chưa có",
  lastOn: (day: string): string => `Ghi gần nhất ${day}`,
  nothing: "Chưa ghi việc nào",
  seen: (when: string): string => `kết nối ${when}`,
  notSeen: "chưa kết nối",
  unsent: (items: number): string => `${items} việc chưa gửi`,
  open: (agency: string): string => `Xem các bản ghi của ${agency}`,
  noTasks: "Kế hoạch của năm này không nêu nhiệm vụ nào của cơ quan.",
  none: {
    title: "Chưa có cơ quan phối hợp",
    text: "Cơ quan được thêm ở phần đơn vị sẽ nằm ở đây, kèm nhiệm vụ kế hoạch giao.",
  },
  stale: (when: string): string => `Không có mạng, số liệu lúc ${when}.`,
  concerns: {
    title: "Liên quan đến cơ quan",
    meta: "Phần kế hoạch nêu cơ quan, tình hình các đơn vị",
    clauses: "Kế hoạch nêu cơ quan",
    noClauses: "Kế hoạch không nêu tên cơ quan.",
    tasks: "Tình hình các đơn vị",
    begun: (begun: number, units: number): string => `${begun}/${units} đơn vị đã làm`,
    full: (full: number, units: number): string => `${full}/${units} đơn vị đủ`,
    done: (done: number): string => `${done} việc`,
    sums: "Chỉ có số tổng, không có số của từng đơn vị.",
    tooFew: "Có quá ít đơn vị để cộng thành số tổng.",
  },
});
