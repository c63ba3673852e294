import { catalogue } from "./catalogue.ts";

/** The app lock: a code of six digits, forgotten without loss. */
export const lockVi = catalogue("lock", {
  title: "Nhập mã khóa",
  hello: (name: string): string => `${name}, nhập mã 6 số để mở.`,
  label: "Mã khóa 6 số",
  checking: "Đang kiểm tra mã",
  wrong: (triesLeft: number): string => `Mã chưa đúng, còn ${triesLeft} lần.`,
  mustWait: (wait: string): string => `Đã nhập sai nhiều lần. Thử lại sau ${wait}.`,
  digits: "Mã gồm đúng 6 chữ số.",
  forgot: "Quên mã",
  forgotten: {
    title: "Quên mã khóa",
    text: "Đăng nhập lại bằng phiếu mới hoặc mật khẩu thì mã khóa được bỏ. Bản ghi, bản nháp và ảnh chưa gửi vẫn nằm trên máy.",
    back: "Tôi nhớ mã",
  },
  setting: {
    label: "Khóa bằng mã số",
    hint: "Hỏi mã khi mở ứng dụng",
    honest:
      "Mã khóa ngăn người cầm nhờ máy xem ứng dụng. Mã không thay cho khóa màn hình của điện thoại: dữ liệu trong máy không được mã hóa.",
    forgetting: "Quên mã thì đăng nhập lại, không mất gì.",
    title: "Đặt mã khóa",
    again: "Nhập lại mã",
    notSame: "Hai lần nhập chưa giống nhau.",
    minutes: "Hỏi lại mã khi rời ứng dụng quá",
    minutesOf: (minutes: number): string => `${minutes} phút`,
    save: "Đặt mã",
    removeTitle: "Bỏ mã khóa",
  },
});
