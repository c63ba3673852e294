/** Labels of facts that no form shows under the same name. */
export const factsVi = {
  on: "Ngày",
  task: "Việc",
  themes: "Nội dung",
  topics: "Gắn với",
  villages: "Thôn, tổ dân phố",
  placeText: "Nơi thực hiện",
  place: "Vị trí máy",
  placeValue: (latitude: string, longitude: string, accuracyM: number) =>
    `${latitude}, ${longitude} (±${Math.round(accuracyM)} m)`,
  audiences: "Đối tượng",
  audienceCount: "Số người dự, người nghe",
  host: "Chủ trì",
  documents: "Văn bản",
  links: "Liên kết",
  note: "Ghi thêm",
  publishedAt: "Đăng lúc",
  airing: (day: string, time: string | null, minutes: number, clusters: readonly string[]) =>
    `${day}${time === null ? "" : ` ${time}`}, ${minutes} phút${clusters.length > 0 ? `: ${clusters.join(", ")}` : ""}`,
  placeQuantity: (name: string, quantity: number) => `${name}: ${quantity}`,
  check: (name: string, result: string) => `${name}: ${result.toLowerCase()}`,
  minutes: (minutes: number) => `${minutes} phút`,
  yes: "Có",
  no: "Không",
} as const;
