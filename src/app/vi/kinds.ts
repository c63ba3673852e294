import type { ActivityKind } from "../../domain/activity/kind.ts";
import { catalogue } from "./catalogue.ts";

/** What each kind of activity is called on screen. */
export const kindNames: Readonly<Record<ActivityKind, string>> = catalogue("kindNames", {
  broadcast: "Phát thanh",
  posting: "Kiểm tra niêm yết",
  visual: "Pa-nô, băng rôn",
  article: "Tin, bài",
  socialPost: "Bài mạng xã hội",
  meeting: "Hội nghị, lồng ghép",
  dialogue: "Đối thoại",
  survey: "Lấy ý kiến",
  guidance: "Hướng dẫn dịch vụ công",
  publication: "Ấn phẩm, video",
  document: "Văn bản",
  culturalEvent: "Văn hóa, văn nghệ",
  difficulty: "Khó khăn, vướng mắc",
});

/** What one of them is called when they are counted: «Còn 2 số», «Số 3». */
export const kindUnits: Readonly<Record<ActivityKind, string>> = catalogue("kindUnits", {
  broadcast: "số",
  posting: "lần",
  visual: "lần",
  article: "bài",
  socialPost: "bài",
  meeting: "buổi",
  dialogue: "buổi",
  survey: "đợt",
  guidance: "lần",
  publication: "ấn phẩm",
  document: "văn bản",
  culturalEvent: "buổi",
  difficulty: "việc",
});
