import { catalogue } from "./catalogue.ts";
/** «Giữ riêng»: what revoked devices and moved officers handed in, to be decided about by those above. */
export const custodyVi = catalogue("custody", {
  title: "Nội dung giữ riêng",
  why: {
    revoked: (name: string): string => `Máy hoặc tài khoản của ${name} đã bị khóa, nộp lại mục chưa gửi.`,
    movedAway: (name: string): string => `${name} đã chuyển đơn vị, nộp lại mục của đơn vị cũ.`,
  },
  photos: (count: number): string => (count === 0 ? "không ảnh" : `${count} ảnh`),
  filesOnly: (files: number): string => `${files} tệp ảnh của bản ghi đã có`,
  other: "Nội dung khác",
  takeIn: "Nhận hộ",
  refuse: "Không nhận",
  left: (count: number): string => `${count} nội dung chưa nhận được, còn giữ lại.`,
  ask: {
    title: "Không nhận các nội dung này?",
    text: "Nội dung không vào sổ. Lý do được ghi lại và báo cho người gửi.",
    reason: "Lý do",
    missing: "Ghi lý do.",
    keep: "Thôi",
    confirm: "Không nhận",
  },
});
