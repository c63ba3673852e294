import { addDays, type Day } from "../../domain/day.ts";
import { nthOf, type Recipe, task } from "./recipe.ts";

const BROADCASTS = [
  ["Hướng dẫn nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia", "ND1.3.5", "onlinePublicService"],
  ["Các thủ tục hành chính về đất đai được đơn giản hóa", "ND1.3.3", "onlinePublicService"],
  ["Vai trò của người đứng đầu trong cải cách hành chính", "ND1.2", null],
  ["Nhận kết quả tại nhà qua dịch vụ bưu chính công ích", "ND1.5", "publicPostalService"],
  ["Gương tốt ở Bộ phận tiếp nhận và trả kết quả", "ND1.4", null],
  ["Nghị quyết số 76/NQ-CP và những điểm người dân cần biết", "ND1.3.1", null],
] as const;

export const broadcast: Recipe = (kitchen) => {
  const { random, nth, villages, on } = kitchen;
  const [title, theme, topic] = nthOf(BROADCASTS, nth + random.between(0, 1) * 4);
  const minutes = random.between(8, 15);
  const at = random.pick(["05:00", "17:00", "05:15", "17:30"]);
  const airing = (day: Day) => ({ on: day, at, minutes, clusters: random.some(villages, 4) });
  return {
    kind: "broadcast",
    fields: {
      tasks: task(kitchen, "PL8"),
      title,
      startsAt: at,
      themes: [theme],
      topics: topic === null ? [] : [topic],
      villages: random.some(villages, 4),
      audiences: ["citizens"],
      minutes,
      airings: [airing(on), airing(on)].slice(0, random.between(1, 2)),
      source: nth === 3 ? "relay" : "own",
      station: `Đài truyền thanh ${kitchen.unitName}`,
      approver: kitchen.approver,
      announcer: kitchen.officer,
    },
    scenes: nth % 2 === 0 ? ["studio", "speakers"] : ["speakersClose"],
    caption: title,
  };
};

const CHECKS = [
  "allProceduresPosted",
  "versionInForce",
  "contentComplete",
  "workProcessPosted",
  "feedbackAddressPosted",
  "readableAndUnobstructed",
  "qrCodeWorks",
  "alternativeForNoPhone",
  "wideAndClosePhotos",
];

export const posting: Recipe = (kitchen) => {
  const { random, nth, points } = kitchen;
  const point = nthOf(points, nth);
  const failed = random.chance(0.25)
    ? random.pick(["versionInForce", "qrCodeWorks", "readableAndUnobstructed"])
    : null;
  const required = random.between(90, 130);
  return {
    kind: "posting",
    fields: {
      tasks: task(kitchen, "X3"),
      title: `Kiểm tra niêm yết: ${point}`,
      themes: ["ND1.5"],
      placeText: point,
      point,
      pointType: nth === 0 ? "oneStopDesk" : "villageHouse",
      procedureField: nthOf(["", "Hộ tịch", "Đất đai", "Chứng thực", "Bảo trợ xã hội", "Người có công"], nth),
      requiredCount: required,
      postedCount: failed === "versionInForce" ? required - 2 : required,
      checks: Object.fromEntries(CHECKS.map((check) => [check, check === failed ? "no" : "yes"])),
      defect:
        failed === null
          ? ""
          : nthOf(
              [
                "Còn 02 thủ tục đã hết hiệu lực chưa gỡ.",
                "Mã QR bị mờ, quét không được.",
                "Bảng bị che một góc.",
              ],
              nth,
            ),
      fixedOn: failed === null ? null : addDays(kitchen.on, 1),
    },
    scenes: nth % 2 === 0 ? ["board", "boardClose"] : ["boardClose"],
    caption: point,
  };
};

export const visual: Recipe = (kitchen) => {
  const place = kitchen.nth === 0 ? "cổng chào" : `nhà văn hóa ${nthOf(kitchen.villages, kitchen.nth)}`;
  return {
    kind: "visual",
    fields: {
      tasks: task(kitchen, "PL7"),
      title: `Băng rôn ở ${place}`,
      themes: ["ND1.1"],
      placeText: `Trước ${place}`,
      audiences: ["citizens", "businesses"],
      visualKind: "banner",
      quantity: 2,
      size: "0,8 m × 8 m",
      slogan: "Đẩy mạnh cải cách hành chính, xây dựng chính quyền phục vụ Nhân dân",
      places: [{ name: `Trước ${place}`, quantity: 2 }],
      hangsFrom: kitchen.on,
      hangsTo: addDays(kitchen.on, 14),
      condition: "Treo chắc chắn, không che biển báo.",
    },
    scenes: ["banner", "bannerClose"],
    caption: `Băng rôn ở ${place}`,
  };
};

const ARTICLES = [
  "Nộp hồ sơ trực tuyến, người dân không phải đi lại nhiều lần",
  "Bộ phận một cửa hướng dẫn người cao tuổi làm thủ tục",
  "Công khai danh mục thủ tục hành chính mới ban hành",
  "Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn dịch vụ công",
];

export const article: Recipe = (kitchen) => ({
  kind: "article",
  fields: {
    tasks: task(kitchen, "PL1"),
    title: nthOf(ARTICLES, kitchen.nth + kitchen.random.between(0, 3)),
    themes: ["ND1.3.5"],
    topics: ["onlinePublicService"],
    audiences: ["citizens"],
    platform: "ownPage",
    url: `https://trang-thong-tin.example.vn/cchc/${kitchen.on.replaceAll("-", "")}-${kitchen.nth + 1}`,
    author: kitchen.officer,
  },
  scenes: ["webPage"],
  caption: "Ảnh chụp màn hình trang thông tin",
});

export const guidance: Recipe = (kitchen) => {
  const { random } = kitchen;
  const village = random.pick(kitchen.villages);
  const helped = random.between(6, 28);
  return {
    kind: "guidance",
    fields: {
      tasks: task(kitchen, "PL6"),
      title: `Hướng dẫn nộp hồ sơ trực tuyến tại ${village}`,
      startsAt: random.pick(["08:00", "14:00", "19:30"]),
      themes: ["ND1.3.5"],
      topics: ["onlinePublicService"],
      villages: [village],
      placeText: `Nhà văn hóa ${village}`,
      audiences: ["citizens"],
      audienceCount: helped,
      peopleHelped: helped,
      servicesDone: Math.floor(helped * 0.6),
      team: "Tổ công nghệ số cộng đồng",
    },
    scenes: kitchen.nth === 0 ? ["onlineService"] : ["leaflet"],
    caption: `Hướng dẫn tại ${village}`,
  };
};
