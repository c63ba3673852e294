import type { PushWords } from "../src/device/pushed-notice.ts";

/** For a locked screen: no name, no title, no content. They stand here because the worker knows nothing of the screens. */
export const pushWords: PushWords = {
  title: "Sổ Tuyên truyền",
  kinds: new Map([
    ["returned", "Có bản ghi cần sửa."],
    ["comment", "Có trao đổi mới."],
    ["answer", "Có trả lời mới."],
    ["assignment", "Có việc mới được giao."],
    ["urging", "Có việc được nhắc."],
    ["material", "Có tài liệu mới."],
    ["dueToday", "Hôm nay có việc đến hạn."],
    ["dueSoon", "Có việc sắp đến hạn."],
  ]),
  other: "Có thông báo mới.",
};
