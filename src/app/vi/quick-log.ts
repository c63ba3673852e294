import type { Activity } from "../../domain/activity/activity.ts";
import { catalogue } from "./catalogue.ts";

/** By name as long as the line stays short. */
const villagesOf = ({ villages = [] }: Activity): string =>
  villages.length <= 2 ? villages.join(", ") : `${villages.length} thôn`;

/** «Ghi nhanh» on «Việc», and the question before the same work is counted twice. */
export const quickLogVi = catalogue("quickLog", {
  heading: "Ghi nhanh",
  action: "Ghi nhanh",
  actionFor: (task: string): string => `Ghi nhanh: ${task}`,
  /** «Như lần 9/5: 15 phút, thôn Khe Năm, 2 nội dung» */
  asLast: (day: string, last: Activity): string => {
    const parts = [
      last.kind === "broadcast" && last.minutes ? `${last.minutes} phút` : "",
      villagesOf(last),
      last.themes && last.themes.length > 0 ? `${last.themes.length} nội dung` : "",
    ].filter((part) => part !== "");
    return `Như lần ${day}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
  },
  never: "Chưa có lần trước để ghi theo",
  saved: (title: string): string => `Đã lưu trên máy: ${title}`,
  notSaved: "Chưa lưu được vào máy. Đợi một chút rồi bấm lại.",

  same: {
    title: "Đã có người ghi việc này. Vẫn ghi?",
    ownTitle: "Anh/chị đã ghi việc này. Vẫn ghi?",
    text: "Cùng việc, cùng ngày. Ghi nữa thì được tính thêm một lần.",
    by: (who: string, when: string): string => `${who} ghi ${when}`,
    self: "Anh/chị",
    someone: "Đồng nghiệp",
    anyway: "Vẫn ghi",
    not: "Thôi, không ghi",
  },
});
