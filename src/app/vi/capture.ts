import type { ActivityKind } from "../../domain/activity/kind.ts";
import { catalogue } from "./catalogue.ts";

/** Screen «Chụp ảnh» (d1). */
export const captureVi = catalogue("capture", {
  title: "Chụp ảnh minh chứng",
  close: "Đóng máy ảnh",
  frame: "Khung ngắm",
  starting: "Đang mở máy ảnh",
  shoot: "Chụp ảnh",
  storing: "Đang cất ảnh",
  full: (max: number) => `Đủ ${max} ảnh`,
  done: "Xong",
  doneWith: (count: number) =>
    count === 0 ? "Xong, tiếp tục chưa có ảnh" : `Xong, tiếp tục với ${count} ảnh`,
  taken: (count: number) => `${count} ảnh`,
  lastTaken: (count: number) => `Ảnh ${count} đã chụp`,
  gallery: "Chọn ảnh có sẵn",
  cameraApp: "Máy ảnh của điện thoại",
  torch: "Bật đèn pin",
  zoom: "Phóng to khung ngắm",
  forTask: (task: string) => `Ghi cho việc: ${task}. Đổi việc khác`,
  noTask: "Chưa chọn việc",
  refused: {
    title: "Chưa được dùng máy ảnh",
    text: "Bấm “Cho phép” khi trình duyệt hỏi, hoặc chọn ảnh có sẵn.",
    again: "Xin phép lại",
  },
  place: {
    found: (accuracyM: number) => `Đã có vị trí, sai số ${Math.round(accuracyM)} m`,
    searching: "Đang tìm vị trí",
    none: "Chưa có vị trí",
    turnOn: "Chưa có vị trí. Ghi vị trí vào ảnh",
    ask: {
      title: "Ghi nơi chụp vào ảnh?",
      text: "Vị trí chỉ được lấy lúc chụp, để chứng minh nơi thực hiện. Không cho phép vẫn chụp được.",
      allow: "Ghi vị trí",
      decline: "Không cần",
    },
  },
} as const);

/** What a photo of each kind should show, said over the frame until the first one is taken. */
export const framingHints: Readonly<Record<ActivityKind, string>> = catalogue("framingHints", {
  broadcast: "Chụp cụm loa hoặc phòng thu lúc đang phát",
  posting: "Lấy trọn bảng niêm yết, rồi chụp gần để đọc được chữ",
  visual: "Lấy trọn băng rôn, pa nô và cảnh xung quanh",
  dialogue: "Toàn cảnh hội trường, thấy khẩu hiệu và người dự",
  meeting: "Toàn cảnh cuộc họp, thấy khẩu hiệu và người dự",
  culturalEvent: "Toàn cảnh sân khấu và người xem",
  survey: "Chụp lúc phát phiếu hoặc người dân trả lời",
  guidance: "Chụp lúc đang hướng dẫn, không chụp rõ giấy tờ của dân",
  publication: "Chụp bìa và một trang bên trong",
  document: "Chụp thẳng trang đầu, đọc được số và ngày",
  article: "Chụp màn hình bài đã đăng, hoặc dán liên kết",
  socialPost: "Chụp màn hình bài đã đăng, hoặc dán liên kết",
  difficulty: "Chụp rõ chỗ hỏng hoặc chỗ vướng",
});
