import { addDays } from "../../domain/day.ts";
import { type Recipe, task } from "./recipe.ts";

export const briefing: Recipe = (kitchen) => ({
  kind: "meeting",
  fields: {
    tasks: task(kitchen, "X2"),
    title: "Quán triệt nhiệm vụ cải cách hành chính trong giao ban tháng",
    startsAt: "07:30",
    themes: ["ND1.2"],
    placeText: `Hội trường UBND ${kitchen.unitName}`,
    audiences: ["staff"],
    audienceCount: kitchen.random.between(18, 42),
    host: `UBND ${kitchen.unitName}`,
    meetingKind: "briefing",
    speaker: kitchen.approver,
    reformMinutes: kitchen.random.between(15, 40),
  },
  scenes: ["dialogue"],
  caption: "Giao ban tháng",
});

export const villageMeeting: Recipe = (kitchen) => {
  const village = kitchen.random.pick(kitchen.villages);
  return {
    kind: "meeting",
    fields: {
      tasks: task(kitchen, "X4"),
      title: `Lồng ghép tuyên truyền tại cuộc họp ${village}`,
      startsAt: "19:30",
      themes: ["ND1.3.3"],
      villages: [village],
      placeText: `Nhà văn hóa ${village}`,
      audiences: ["citizens", "associations"],
      audienceCount: kitchen.random.between(35, 90),
      host: village,
      meetingKind: "village",
      reformMinutes: 20,
    },
    scenes: ["dialogue"],
    caption: `Họp ${village}`,
  };
};

export const socialPost: Recipe = (kitchen) => ({
  kind: "socialPost",
  fields: {
    tasks: task(kitchen, "PL6"),
    title: "Video ngắn: bốn bước nộp hồ sơ trực tuyến tại nhà",
    themes: ["ND1.3.5"],
    topics: ["onlinePublicService"],
    audiences: ["citizens", "youth"],
    network: kitchen.random.pick(["zaloGroup", "facebook", "zaloOfficial"]),
    page: kitchen.unitName,
    memberCount: kitchen.random.between(380, 2400),
  },
  scenes: ["onlineService"],
  caption: "Ảnh chụp bài đăng",
});

export const dialogue: Recipe = (kitchen) => {
  const { random, on } = kitchen;
  const asked = random.between(9, 22);
  return {
    kind: "dialogue",
    fields: {
      tasks: task(kitchen, "PL3"),
      title: "Hội nghị đối thoại giữa người đứng đầu với Nhân dân",
      startsAt: "08:00",
      themes: ["ND1.2", "ND1.5"],
      placeText: `Hội trường UBND ${kitchen.unitName}`,
      audiences: ["citizens"],
      audienceCount: random.between(70, 140),
      announcedOn: addDays(on, -9),
      announcedThrough: "Loa truyền thanh, nhóm Zalo các thôn",
      chair: kitchen.approver,
      questionCount: asked,
      answeredCount: asked - 2,
      pendingItems: "Cấp đổi giấy chứng nhận sau sắp xếp; đèn đường ở ngã ba.",
      resultPosted: null,
    },
    scenes: ["dialogue"],
    caption: "Hội nghị đối thoại",
  };
};

export const survey: Recipe = (kitchen) => {
  const { random } = kitchen;
  const back = random.between(38, 60);
  const counts = () => ({
    verySatisfied: Math.floor(back * 0.4),
    satisfied: Math.floor(back * 0.45),
    neutral: Math.floor(back * 0.1),
    dissatisfied: random.between(0, 2),
    veryDissatisfied: 0,
  });
  return {
    kind: "survey",
    fields: {
      tasks: task(kitchen, "X7"),
      title: "Lấy ý kiến mức độ hài lòng tại Bộ phận một cửa",
      themes: ["ND1.5"],
      placeText: "Bộ phận tiếp nhận và trả kết quả",
      audiences: ["citizens"],
      audienceCount: back,
      channel: random.pick(["paper", "qr"]),
      formsOut: back + random.between(2, 12),
      formsBack: back,
      counts: { procedures: counts(), transparency: counts(), oneStop: counts(), technology: counts() },
      remarks: "Mong có thêm máy tra cứu hồ sơ.",
    },
    scenes: ["board"],
    caption: "Phiếu lấy ý kiến",
  };
};

export const publication: Recipe = (kitchen) => ({
  kind: "publication",
  fields: {
    tasks: task(kitchen, "PL6"),
    title: "Tờ gấp hướng dẫn nộp hồ sơ trực tuyến",
    themes: ["ND1.3.5"],
    topics: ["onlinePublicService", "publicPostalService"],
    audiences: ["citizens"],
    publicationKind: "leaflet",
    copies: kitchen.random.between(2, 8) * 100,
    distributedTo: "Các thôn, Điểm Bưu điện văn hóa, Bộ phận một cửa",
  },
  scenes: ["leaflet"],
  caption: "Tờ gấp",
});

export const document: Recipe = (kitchen) => ({
  kind: "document",
  fields: {
    tasks: task(kitchen, "PL8"),
    title: "Lịch phát thanh chuyên mục cải cách hành chính",
    themes: ["ND1.1"],
    documentType: "directive",
    documentNumber: `${kitchen.random.between(12, 96)}/UBND-VHXH`,
    documentOn: kitchen.on,
    issuer: `UBND ${kitchen.unitName}`,
    abstract: "V/v duy trì chuyên mục cải cách hành chính trên hệ thống truyền thanh",
    signer: kitchen.approver,
  },
  scenes: [],
  caption: "",
});

export const culturalEvent: Recipe = (kitchen) => ({
  kind: "culturalEvent",
  fields: {
    tasks: task(kitchen, "PL4"),
    title: "Đêm văn nghệ lồng ghép tuyên truyền cải cách hành chính",
    startsAt: "19:30",
    themes: ["ND1.4"],
    placeText: "Nhà văn hóa trung tâm",
    audiences: ["citizens", "youth"],
    audienceCount: kitchen.random.between(150, 320),
    eventKind: "performance",
    performances: kitchen.random.between(6, 12),
    organiser: "Đoàn Thanh niên",
  },
  scenes: ["dialogue"],
  caption: "Đêm văn nghệ",
});
