import { catalogue } from "./catalogue.ts";
/** Screen c: one task and its records. */
export const taskDetailVi = catalogue("taskDetail", {
  left: (missing: number, unit: string): string => (missing === 0 ? "Đã đủ" : `Còn ${missing} ${unit}`),
  inMonth: (month: number, due: string): string => `trong tháng ${month} · hạn ${due}`,
  inYear: (year: number): string => `trong năm ${year}`,
  chooseMonth: "Chọn tháng",
  month: (month: number, done: number, due: number): string => `Tháng ${month}: ${done}/${due}`,
  monthNotStarted: (month: number): string => `Tháng ${month}: chưa bắt đầu`,
  shortMonth: (month: number): string => `T${month}`,
  tally: (done: number, due: number, unit: string, month: number): string =>
    `Đã có ${done} trên ${due} ${unit} trong tháng ${month}`,
  source: (clause: string, sentence: string): string => `${clause}: “${sentence}”.`,
  lead: (agency: string): string => `Chủ trì: ${agency}.`,
  records: (unit: string, month: number): string => `Các ${unit} trong tháng ${month}`,
  item: (unit: string, index: number): string => `${unit} ${index}`,
  log: (unit: string, index: number): string => `Ghi ${unit} ${index}`,
  suggestion: (theme: string): string => `Gợi ý bài: ${theme}`,
});
