import type { HandOverOutcome } from "../../domain/hand-over.ts";
import { catalogue } from "./catalogue.ts";
import { size } from "./format.ts";

const kept = "Dữ liệu còn nguyên trên máy.";
const untouched = "Chưa có gì bị thay đổi.";

/** «Lưu ra tệp», «Nhận tệp», «Mang hộ». */
export const handOverVi = catalogue("handOver", {
  contents: (changes: number, photos: number, bytes: number): string =>
    `${changes} thay đổi · ${photos} ảnh · ${size(bytes)}`,
  write: {
    action: "Lưu ra tệp",
    title: "Tệp đã sẵn sàng",
    sealed:
      "Tệp được khóa bằng khóa của đơn vị: chỉ nơi nhận và máy của đơn vị mở được. Gửi cho đồng nghiệp hoặc nơi theo dõi để mang hộ.",
    kept: "Dữ liệu vẫn còn trên máy này và tự gửi khi có mạng.",
    drafts: (count: number): string => `${count} bản nháp trong tệp chỉ mở được trên máy của anh/chị.`,
    missing: (count: number): string => `${count} tệp ảnh không còn trên máy nên không có trong tệp này.`,
    deliver: "Lưu hoặc chia sẻ tệp",
    close: "Đóng",
    saved: (name: string): string => `Đã lưu ${name} vào mục Tải về.`,
    shared: "Đã chuyển tệp.",
    problems: {
      noKeys: `Máy này chưa có khóa của đơn vị. Kết nối mạng một lần rồi lưu lại. ${kept}`,
      nothing: "Không còn gì chờ trên máy để lưu ra tệp.",
      noSpace: `Máy hết chỗ, chưa tạo được tệp. ${kept}`,
      storageLost: `Chưa đọc được dữ liệu trên máy. Tắt ứng dụng rồi mở lại, sau đó lưu lại. ${kept}`,
    },
  },
  takeIn: {
    action: "Nhận tệp",
    meta: "Mang hộ việc của đồng nghiệp đến nơi có mạng",
    input: "Chọn tệp đồng nghiệp đã lưu ra",
    checking: "Đang kiểm tra tệp…",
    title: (name: string): string => `Đã nhận tệp của ${name}`,
    drafts: (count: number): string => `${count} bản nháp đã mở lại ở «Việc».`,
    next: "Máy tự gửi khi có mạng. Không gỡ ứng dụng trước khi gửi xong.",
    problem: "Chưa nhận được tệp",
    problems: {
      notHandOver: "Tệp này không phải tệp lưu ra từ ứng dụng.",
      newerVersion: "Tệp do bản mới hơn lưu ra. Cập nhật ứng dụng rồi nhận lại.",
      otherUnit: "Tệp này của đơn vị khác nên máy này không nhận được.",
      unknownKey: "Máy này chưa có khóa của tệp. Kết nối mạng rồi nhận lại, hoặc đưa tệp cho nơi theo dõi.",
      damaged: `Tệp bị hỏng hoặc bị thiếu. Chép lại tệp gốc rồi nhận lại. ${untouched}`,
      tooLarge: "Tệp quá lớn.",
      ownFile: "Tệp này do chính máy này lưu ra. Dữ liệu vẫn còn trong Hộp chờ gửi.",
      noSpace: `Máy hết chỗ, chưa nhận được tệp. ${untouched}`,
      storageLost: `Chưa ghi được trên máy. Tắt ứng dụng rồi mở lại, sau đó nhận lại. ${untouched}`,
    },
  },
  carried: {
    heading: "Mang hộ",
    title: (name: string): string => `Mang hộ ${name}`,
    waiting: "Chờ gửi",
    sending: (sent: number, total: number): string => `Đang gửi ${size(sent)}/${size(total)}`,
    delivered: "Đã gửi đủ",
    needsLook: "Cần xem",
    tryAgain: "Gửi lại tệp này",
    remove: "Xóa khỏi máy này",
    tidy: "Dọn khỏi danh sách",
    ask: {
      title: "Xóa tệp mang hộ?",
      text: (name: string): string =>
        `Việc của ${name} trong tệp này sẽ không đi cùng máy này nữa. Chỉ xóa khi người viết đã tự gửi hoặc còn tệp gốc.`,
      keep: "Giữ lại",
      confirm: "Xóa hẳn",
    },
    drafts: (count: number): string => `Có ${count} bản nháp chỉ mở được trên máy của người viết.`,
  },
  desk: {
    title: "Nhận tệp",
    meta: "Tệp đơn vị không có mạng gửi đến",
    text: "Chọn tệp mà cán bộ đã lưu ra. Cả tệp được kiểm tra trước khi nhận; việc trong tệp được ghi cho người đã làm.",
    choose: "Chọn tệp",
    sending: (sent: number, total: number): string => `Đang gửi ${size(sent)}/${size(total)}`,
    progress: "Tiến độ gửi tệp",
    done: "Đã nhận tệp",
    offline: "Không có mạng. Thử lại khi có mạng; phần đã gửi không phải gửi lại.",
    signedOut: "Cần đăng nhập lại để gửi tệp.",
  },
  /** «3 mới, 2 đã có từ trước, 1 giữ lại chờ xét, 1 không nhận · 4 tệp ảnh» */
  outcome: ({ applied, duplicate, quarantined, rejected, filesStored, filesLeft }: HandOverOutcome): string =>
    [
      `${applied} thay đổi mới`,
      duplicate > 0 && `${duplicate} đã có từ trước`,
      quarantined > 0 && `${quarantined} giữ lại chờ xét`,
      rejected > 0 && `${rejected} không nhận`,
      filesStored > 0 && `${filesStored} tệp ảnh`,
      filesLeft > 0 && `${filesLeft} tệp ảnh chưa nhận`,
    ]
      .filter((part) => part !== false)
      .join(" · "),
});
