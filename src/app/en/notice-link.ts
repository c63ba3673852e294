import type { noticeLinkVi } from "../vi/notice-link.ts";
import type { EnglishOf } from "./english-of.ts";

export const noticeLink = {
  title: "Notices",
  withNew: (count) => `Notices, ${count} new`,
  short: (count) => (count > 99 ? "99+" : String(count)),
} satisfies EnglishOf<typeof noticeLinkVi>;
