import type { AttachmentFailure } from "../services/attachments.ts";
import { catalogue } from "./catalogue.ts";
import { size } from "./format.ts";
import { storageProblem } from "./log.ts";

/** Sound, video and documents of a record (tệp đính kèm). */
export const attachmentsVi = catalogue("attachments", {
  title: "Tệp kèm theo",
  record: "Ghi âm",
  attach: "Đính kèm tệp",
  remove: (name: string) => `Bỏ tệp ${name}`,
  removed: (name: string) => `Đã bỏ tệp ${name}`,
  open: (name: string) => `Mở tệp ${name}`,
  save: (name: string) => `Lưu tệp ${name} về máy`,
  player: (name: string) => `Nghe ${name}`,
  video: (name: string) => `Xem ${name}`,
  away: "Chưa có trên máy này. Mở lại khi có mạng.",
  opening: "Đang mở tệp",
  kinds: { audio: "Ghi âm", video: "Phim", document: "Văn bản" },
  working: "Đang cất tệp vào máy",
  queued: "Chờ gửi",
  sent: "Đã gửi",
  recording: {
    title: "Ghi âm",
    starting: "Đang mở micrô",
    running: (now: string, most: string) => `Đang ghi ${now} / ${most}`,
    stop: "Dừng và lưu",
    cancel: "Bỏ bản ghi này",
    hint: "Tối đa 3 phút. Giữ màn hình này mở khi đang ghi.",
    /** A file's name: without slashes, behind which a name begins anew. */
    name: (day: string, time: string) => `Ghi âm ${day.replaceAll("/", "-")} ${time}`,
    found: {
      title: (length: string) => `Tìm lại được đoạn ghi âm ${length}`,
      text: "Máy tắt khi đang ghi. Đoạn đã ghi nằm trong bản nháp này, nghe lại ở mục “Tệp kèm theo”.",
      keep: "Giữ lại",
      drop: "Bỏ đoạn này",
    },
    refused: {
      title: "Chưa được dùng micrô",
      text: "Bấm “Cho phép” khi trình duyệt hỏi, hoặc đính kèm tệp ghi âm có sẵn.",
    },
    broken: {
      title: "Chưa ghi được âm thanh",
      text: "Đóng ứng dụng khác đang dùng micrô rồi thử lại, hoặc đính kèm tệp ghi âm có sẵn.",
    },
  },
} as const);

export const attachmentProblemsVi = catalogue("attachmentProblems", {
  unknownType: (fileName: string) => ({
    title: "Tệp này chưa nhận được",
    text: `${fileName}: chọn ghi âm MP3, M4A, phim MP4, PDF, Word hoặc Excel. Ảnh thì thêm ở phần ảnh.`,
  }),
  tooLarge: (fileName: string, most: string) => ({
    title: "Tệp quá lớn",
    text: `${fileName}: chọn tệp nhỏ hơn ${most} hoặc dán liên kết.`,
  }),
  tooManyFiles: (max: number) => ({ title: `Đã đủ ${max} tệp`, text: "Bỏ bớt một tệp rồi thêm tệp mới." }),
});

/** «2:05». */
export const clockOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

export const attachmentProblem = (
  failure: AttachmentFailure,
): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case "unknownType":
      return attachmentProblemsVi.unknownType(failure.fileName);
    case "tooLarge":
      return attachmentProblemsVi.tooLarge(failure.fileName, size(failure.maxBytes));
    case "tooManyFiles":
      return attachmentProblemsVi.tooManyFiles(failure.max);
    default:
      return storageProblem(failure);
  }
};
