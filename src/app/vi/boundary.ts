import type { BoundaryProblem } from "../../domain/places/boundary.ts";
import { catalogue } from "./catalogue.ts";

/** A unit's boundary, given in by those above. */
export const boundaryVi = catalogue("boundary", {
  title: "Ranh giới trên bản đồ",
  none: "Chưa có. Bản đồ của đơn vị chỉ vẽ ô vuông, không nói nơi nào thuộc địa bàn.",
  there: (source: string, day: string): string => `${source}, đưa lên ngày ${day}.`,
  choose: "Chọn tệp GeoJSON",
  replace: "Thay tệp khác",
  remove: "Bỏ ranh giới",
  problems: {
    notGeoJson: "Tệp này không phải GeoJSON. Xuất lại từ phần mềm bản đồ rồi chọn tệp mới.",
    noArea: "Tệp chỉ có điểm hoặc đường, chưa có vùng. Chọn tệp có ranh giới khép kín.",
    otherGrid:
      "Tọa độ trong tệp không phải kinh độ, vĩ độ (có thể là VN-2000). Chuyển sang WGS 84 rồi chọn lại.",
    storage: "Chưa lưu được vào máy. Thử lại.",
  } satisfies Readonly<Record<BoundaryProblem | "storage", string>>,
});
