import { catalogue } from "./catalogue.ts";

/** The way to «Thông báo» from the first screen. */
export const noticeLinkVi = catalogue("noticeLink", {
  title: "Thông báo",
  withNew: (count: number): string => `Thông báo, ${count} mục mới`,
  /** Beside the bell: more than this nobody counts. */
  short: (count: number): string => (count > 99 ? "99+" : String(count)),
});
