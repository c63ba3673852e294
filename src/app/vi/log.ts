import type { Day, TimeOfDay } from "../../domain/day.ts";
import type { CoachHint } from "../../domain/photo/coach.ts";
import type { PhotoFailure, StorageFailure } from "../services/services.ts";
import { catalogue } from "./catalogue.ts";
import { lowerFirst, shortDay, upperFirst } from "./format.ts";

/** Screen «Ghi việc» and what follows it. */
export const logVi = catalogue("log", {
  editTitle: "Sửa bản ghi",
  draftSaving: "Đang lưu nháp",
  draftFailed: "Chưa lưu được nháp",
  opening: "Đang mở bản ghi",
  gone: { title: "Không còn bản nháp này", text: "Bản nháp đã được lưu hoặc đã bỏ.", action: "Về Việc" },

  photos: "Ảnh minh chứng",
  takePhoto: "Chụp ảnh",
  choosePhotos: "Chọn ảnh có sẵn",
  addPhoto: (left: number) => `Thêm ảnh, còn ${left} ảnh`,
  photoProgress: (number: number, total: number) => `Đang cất ảnh ${number}/${total} vào máy`,
  photoWorking: (count: number) => (count > 1 ? `Đang cất ${count} ảnh vào máy` : "Đang cất ảnh vào máy"),
  photoStored: (count: number) => `Đã cất ${count} ảnh vào máy`,
  photoHint: "Nên có 3 ảnh: toàn cảnh, cận cảnh, người dự.",
  noPhotoHint: "Chưa có minh chứng. Vẫn lưu được, thêm ảnh hoặc liên kết sau.",
  captureLost: {
    title: "Chưa có ảnh nào về",
    text: "Máy ảnh đã mở rồi ứng dụng bị tắt. Chữ đã ghi vẫn còn; chụp lại hoặc chọn ảnh vừa chụp trong máy.",
  },
  coach: (number: number, hint: CoachHint) => `Ảnh ${number} ${coachWords[hint]}`,
  coachTitle: "Nên chụp lại khi còn ở đây",
  wideShot: "Ảnh nào thấy toàn cảnh?",
  wideShotNone: "Chưa có",
  photoNumber: (number: number) => `Ảnh ${number}`,
  wideShotMissing: "Nên chụp thêm toàn cảnh khi còn ở đây",
  alike: (number: number, day: string, isExact: boolean) =>
    isExact
      ? `Ảnh ${number} đã dùng ngày ${day}. Vẫn dùng?`
      : `Ảnh ${number} giống ảnh ngày ${day}. Vẫn dùng?`,
  alikeText: "Người duyệt cũng thấy điều này.",
  useAnyway: "Vẫn dùng ảnh này",
  takeOut: "Bỏ ảnh này",
  morePhotos: "Thêm ảnh",
  understood: "Đã rõ",

  whenAndWhere: "Sửa thời gian và nơi thực hiện",
  whenAndWhereTitle: "Thời gian và nơi thực hiện",
  day: "Ngày thực hiện",
  time: "Giờ bắt đầu",
  villages: "Thôn, tổ dân phố",
  byPlace: "theo vị trí",
  villageByPlace: (village: string) => `Theo vị trí: ${village}`,
  placeText: "Nơi thực hiện",
  placePlaceholder: "Nhà văn hóa thôn, Bộ phận Một cửa…",
  locate: "Lấy vị trí của máy",
  locating: "Đang tìm vị trí",
  located: (accuracyM: number) => `Đã có vị trí, sai số ${Math.round(accuracyM)} m`,
  noPlace: "Chưa có vị trí. Vẫn lưu được.",
  forgetPlace: "Bỏ vị trí",
  futureDay: "Ngày này chưa đến. Kiểm tra lại nếu không phải việc sắp làm.",
  done: "Xong",
  today: (time: TimeOfDay | null) => `Hôm nay${time ? ` ${time}` : ""}`,
  otherDay: (day: Day, time: TimeOfDay | null) => `${shortDay(day)}${time ? ` ${time}` : ""}`,
  noVillage: "Chưa ghi nơi",

  task: "Việc",
  chooseTask: "Chọn việc",
  noTask: "Chưa chọn việc",
  noTaskHint: "Vẫn lưu được, gắn vào kế hoạch sau.",
  withoutTask: "Không gắn với việc nào",
  ordinal: (unit: string, number: number, due: number | null, month: number) =>
    due === null
      ? `${upperFirst(unit)} ${number} của tháng ${month}`
      : `${upperFirst(unit)} ${number} trong ${due} ${unit} của tháng ${month}`,
  ordinalOfYear: (number: number, due: number | null) =>
    due === null ? `Lần ${number} trong năm` : `Lần ${number}, cả năm cần ${due}`,
  kind: "Loại hoạt động",
  themes: "Nội dung chính",
  moreThemes: "Nội dung khác",
  name: "Tên hoạt động",
  note: "Ghi thêm",
  audience: "Đối tượng",
  audienceCount: "Số người dự, người nghe",
  more: "Thêm chi tiết",

  fix: (count: number) => `Còn ${count} chỗ cần sửa. Những gì đã ghi vẫn còn.`,

  savedLine: (title: string, photos: number) => (photos === 0 ? title : `${title} · ${photos} ảnh`),
  savedTally: (done: number, due: number | null, unsent: number) =>
    `${due === null ? `Đã có ${done}` : `${done} trên ${due}`}${unsent > 0 ? `, ${unsent} chờ gửi` : ""}`,
} as const);

const coachWords: Readonly<Record<CoachHint, string>> = {
  blurred: "hơi mờ. Giữ chắc máy rồi chụp thêm một tấm.",
  tooDark: "hơi tối. Tìm chỗ sáng hơn hoặc bật đèn rồi chụp thêm.",
  tooSmall: "nhỏ quá, in ra khó đọc. Chọn ảnh gốc hoặc chụp lại.",
};

export const topicNames = catalogue("topicNames", {
  onlinePublicService: "Dịch vụ công trực tuyến",
  publicPostalService: "Bưu chính công ích",
} as const);

export const audienceNames = catalogue("audienceNames", {
  staff: "Cán bộ, công chức",
  citizens: "Người dân",
  businesses: "Doanh nghiệp",
  youth: "Thanh niên",
  associations: "Hội, đoàn thể",
  ethnicMinorities: "Đồng bào dân tộc thiểu số",
  other: "Khác",
} as const);

/** Why a photo or a file did not get into the phone. */
export const photoProblemsVi = catalogue("photoProblems", {
  noSpace: {
    title: "Máy hết chỗ, ảnh chưa lưu được",
    text: "Dọn bớt ảnh, phim trong máy rồi làm lại. Phần chữ đã lưu.",
  },
  storageLost: {
    title: "Chưa lưu được vào máy",
    text: "Giữ nguyên màn hình này, đợi một chút rồi làm lại. Chữ đã ghi vẫn còn trên màn hình.",
  },
  refused: {
    notPhoto: "Tệp này không phải là ảnh",
    tooLarge: "Ảnh quá lớn, máy không mở được",
    damaged: "Ảnh không mở được",
  } satisfies Readonly<Record<Extract<PhotoFailure, { kind: "unreadable" }>["reason"], string>>,
  otherPhoto: (fileName: string): string => `${fileName}: chọn ảnh khác hoặc chụp lại. Các ảnh khác đã cất.`,
  tooMany: { title: "Đã đủ số ảnh", text: "Xóa bớt một ảnh rồi thêm ảnh mới." },
  several: (count: number): string => `${count} tệp chưa đưa vào được`,
  othersKept: (list: string): string => `${list}. Các ảnh khác đã cất.`,
});

export const storageProblem = (
  failure: StorageFailure,
): { readonly title: string; readonly text: string } => {
  return photoProblemsVi[failure.kind];
};

export const photoProblem = (failure: PhotoFailure): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case "unreadable":
      return {
        title: photoProblemsVi.refused[failure.reason],
        text: photoProblemsVi.otherPhoto(failure.fileName),
      };
    case "tooMany":
      return photoProblemsVi.tooMany;
    default:
      return storageProblem(failure);
  }
};

/** One alone says what it is; several are named one by one. A phone without room comes before all: nothing else helps. */
export const photoProblems = (
  failures: readonly [PhotoFailure, ...PhotoFailure[]],
): { readonly title: string; readonly text: string } => {
  const unreadable = failures.filter((failure) => failure.kind === "unreadable");
  const [first] = failures.filter((failure) => failure.kind !== "unreadable");
  if (first || unreadable.length < 2) return photoProblem(first ?? failures[0]);
  return {
    title: photoProblemsVi.several(unreadable.length),
    text: photoProblemsVi.othersKept(
      unreadable
        .map(({ fileName, reason }) => `${fileName}: ${lowerFirst(photoProblemsVi.refused[reason])}`)
        .join("; "),
    ),
  };
};
