import { catalogue } from "./catalogue.ts";
/** Two records of the same work: said on the record, joined by a person, separated again at any time. */
export const joinVi = catalogue("join", {
  field: "Gộp bản ghi trùng",
  joined: (count: number): string =>
    count === 0 ? "Không gộp bản ghi nào" : `Đã gộp ${count} bản ghi cùng việc vào đây`,
  separate: "Tách lại",
  separateText: "Bản kia tính lại như cũ, ảnh của bản kia không còn ở đây.",
  found: "Có bản ghi khác cùng việc, cùng ngày",
  foundText: "Nếu là một việc ghi hai lần thì gộp lại để không tính hai lần.",
  join: "Gộp vào bản ghi này",
  joinFor: (title: string, who: string): string => `Gộp vào bản ghi này: ${title}, ${who}`,
  ask: {
    title: "Gộp hai bản ghi?",
    text: (photos: number): string =>
      `Giữ bản đang xem${photos === 0 ? "" : `, thêm ${photos} ảnh của bản kia`}. Bản kia không tính nữa, vẫn còn trong lịch sử và tách lại được.`,
    keep: "Để nguyên",
    confirm: "Gộp",
  },
});
