import { type Recipe, task } from "./recipe.ts";

const training: Recipe = (kitchen) => ({
  kind: "meeting",
  fields: {
    tasks: task(kitchen, "NV2.1"),
    title: "Tập huấn kiến thức cải cách hành chính cho người làm công tác tuyên truyền",
    startsAt: "08:00",
    themes: ["ND1.2"],
    placeText: "Hội trường trung tâm",
    audiences: ["staff"],
    audienceCount: kitchen.random.between(30, 60),
    host: kitchen.unitName,
    meetingKind: "training",
    speaker: kitchen.officer,
    reformMinutes: 90,
  },
  scenes: ["dialogue"],
  caption: "Buổi tập huấn",
});

const summary: Recipe = (kitchen) => ({
  kind: "article",
  fields: {
    tasks: task(kitchen, "NV2.2"),
    title: "Kết quả cải cách hành chính trong tháng theo từng lĩnh vực",
    themes: ["ND1.3.5"],
    audiences: ["citizens", "staff"],
    platform: "ownPage",
    url: `https://noi-vu.example.vn/cchc/${kitchen.on.replaceAll("-", "")}`,
    author: kitchen.officer,
  },
  scenes: ["webPage"],
  caption: "Ảnh chụp màn hình trang tin",
});

const postOffice: Recipe = (kitchen) => {
  const helped = kitchen.random.between(8, 30);
  return {
    kind: "guidance",
    fields: {
      tasks: task(kitchen, "NV6.1"),
      title: "Hướng dẫn gửi và nhận kết quả hồ sơ qua bưu chính công ích",
      startsAt: "08:30",
      themes: ["ND1.3.5"],
      topics: ["onlinePublicService"],
      placeText: "Điểm Bưu điện văn hóa xã",
      audiences: ["citizens", "businesses"],
      audienceCount: helped,
      peopleHelped: helped,
    },
    scenes: ["leaflet"],
    caption: "Bàn hướng dẫn tại điểm bưu điện",
  };
};

/** By the agency's own code in the plan: what it does in turn. */
export const agencyRecipes: Readonly<Record<string, readonly Recipe[]>> = {
  NOIVU: [training, summary, summary],
  BUUDIEN: [postOffice],
};
