import { catalogue } from "./catalogue.ts";
/** Signing out of a phone. */
export const leavingVi = catalogue("leaving", {
  ask: {
    title: "Đăng xuất khỏi máy này?",
    text: "Lần sau cần phiếu mới hoặc mật khẩu để vào lại.",
    stay: "Ở lại",
    leave: "Đăng xuất",
  },
  unsent: {
    text: "Gửi xong hoặc lưu ra tệp rồi hãy đăng xuất. Nếu vẫn đăng xuất, các mục này được khóa trên máy và chỉ gửi khi anh/chị đăng nhập lại.",
    anyway: "Vẫn đăng xuất",
  },
} as const);
