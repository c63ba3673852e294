import type { Day, Month } from "../../domain/day.ts";
import type { UnitTaskRhythm } from "../../domain/registers/unit-task.ts";
import type { Span, UnitTaskStanding } from "../../domain/unit-task/unit-task-standing.ts";
import { catalogue } from "./catalogue.ts";
import { fullDay, monthNumber, shortDay } from "./format.ts";

/** Tasks that the commune has set itself. */
export const unitTaskVi = catalogue("unitTask", {
  title: "Việc riêng",
  meta: "Việc đơn vị tự đặt, hạn, đã làm hay chưa",
  add: "Thêm việc riêng",
  edit: "Sửa việc",
  empty: {
    title: "Chưa có việc riêng",
    text: "Ghi việc đơn vị tự đặt, ví dụ lau bảng niêm yết hằng tháng. Việc này không tính vào chỉ tiêu của kế hoạch.",
  },
  gone: { title: "Việc này không còn", text: "Có thể đồng nghiệp đã xóa." },
  toDo: "Cần làm",
  done: "Đã làm",
  rhythms: {
    once: "Một lần",
    monthly: "Hằng tháng",
    quarterly: "Hằng quý",
    yearly: "Hằng năm",
  } satisfies Readonly<Record<UnitTaskRhythm, string>>,
  meta2: ({ state, dueOn, missed }: UnitTaskStanding): string =>
    [
      state === "done" ? "Đã làm" : state === "overdue" ? "Quá hạn" : "",
      dueOn && state !== "done" ? `hạn ${shortDay(dueOn)}` : "",
      missed.length > 0 ? `${missed.length} kỳ trước chưa làm` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  form: {
    what: "Việc gì",
    whatHint: "Ví dụ: lau bảng niêm yết, kiểm tra loa thôn",
    whatMissing: "Ghi tên việc.",
    rhythm: "Làm khi nào",
    dueOn: "Hạn",
    startsOn: "Tính từ ngày",
    task: "Phục vụ nhiệm vụ của kế hoạch",
    note: "Ghi chú",
    save: "Lưu",
    remove: "Xóa việc này",
    notKept: "Chưa lưu được. Máy có thể đã hết chỗ, thử lại.",
  },
  spans: "Các kỳ",
  span: (span: Span): string => {
    if (span.from === null) return "Làm một lần";
    if (span.key.includes("Q")) return `Quý ${span.key.slice(6)}/${span.key.slice(0, 4)}`;
    return span.key.length === 4
      ? `Năm ${span.key}`
      : `Tháng ${monthNumber(span.key as Month)}/${span.key.slice(0, 4)}`;
  },
  doneOn: (day: Day): string => `Đã làm ${shortDay(day)}`,
  notDone: "Chưa làm",
  due: (day: Day): string => `Chưa làm, hạn ${fullDay(day)}`,
  sheet: {
    day: "Ngày làm",
    record: "Bản ghi của việc này",
    save: "Đã làm",
    undo: "Chưa làm, bỏ đánh dấu",
    needDay: "Chọn ngày làm.",
  },
  ofTask: "Việc riêng cho nhiệm vụ này",
  openTask: "Nhiệm vụ trong kế hoạch",
} as const);
