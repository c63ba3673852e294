import { catalogue } from "./catalogue.ts";
/** Screen b: what to do this month. Words of single rows are in `work.ts` of the screen. */
export const homeVi = catalogue("home", {
  now: "Cần làm ngay",
  all: (count: number): string => `Xem hết ${count} mục`,
  month: "Việc trong tháng",
  year: "Việc trong năm",
  ruler: {
    today: "Hôm nay",
    name: (activeDays: number, today: number | null, deadline: string | null): string =>
      [
        `Thước tháng: ${activeDays === 0 ? "chưa có ngày nào có hoạt động" : `${activeDays} ngày đã có hoạt động`}`,
        today === null ? "" : `hôm nay ngày ${today}`,
        deadline ?? "",
      ]
        .filter((part) => part !== "")
        .join(", "),
  },
  fix: (title: string, reason: string): string =>
    `Sửa và gửi lại: ${title}${reason === "" ? "" : `. ${reason}`}`,
  logFor: (task: string): string => `Ghi việc: ${task}`,
});
