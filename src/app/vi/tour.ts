import { catalogue } from "./catalogue.ts";

/** The two-minute tour on the officer's own first task. */
export const tourVi = catalogue("tour", {
  title: "Làm quen trong 2 phút",
  step: (number: number, total: number): string => `Bước ${number} trên ${total}`,
  next: "Tiếp",
  back: "Trước",
  skip: "Bỏ qua",
  done: "Xong",
  tryIt: "Ghi thử việc này",
  offer: "Xem hướng dẫn 2 phút",
  yourTask: "Việc của anh/chị:",
  noTask: "Kế hoạch đang tải về. Khi có, các việc sẽ hiện ở «Việc».",
  steps: [
    {
      title: "Việc phải làm nằm ở «Việc»",
      text: "Mỗi việc có ô vuông cho biết đã làm mấy lần trên mấy lần phải làm. Việc gấp đứng trên cùng.",
    },
    {
      title: "Chạm dấu cộng, chụp ảnh",
      text: "Chụp trước, ghi sau. Lần đầu máy sẽ hỏi cho dùng máy ảnh và vị trí: bấm «Cho phép». Không cho thì vẫn chọn được ảnh có sẵn.",
    },
    {
      title: "Bấm «Lưu trên máy»",
      text: "Có mạng hay không đều lưu được. Tắt máy cũng không mất.",
    },
    {
      title: "Máy tự gửi",
      text: "Góc trên cho biết còn gì chờ gửi. Nơi theo dõi duyệt xong thì ô vuông có dấu tích; bị trả lại thì việc đó hiện đầu tiên, kèm lý do.",
    },
  ],
});
