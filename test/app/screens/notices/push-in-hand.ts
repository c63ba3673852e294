import type { BrowserPush } from "../../../../src/app/services/notice-browser.ts";

export const ENDPOINT = "https://fcm.googleapis.com/fcm/send/a-phone";

/** What a browser does with its question, in the test's hands. */
export const aBrowser = (given: {
  permission?: ReturnType<BrowserPush["permission"]>;
  says?: NotificationPermission;
}) => {
  let permission = given.permission ?? "default";
  const state = { asked: 0, key: null as string | null };
  const push: BrowserPush = {
    permission: () => permission,
    ask: async () => {
      state.asked += 1;
      permission = given.says ?? "granted";
      return permission;
    },
    isSubscribed: async () => state.key !== null,
    subscribe: async (key) => {
      state.key = key;
      return { endpoint: ENDPOINT, keys: { p256dh: "B".repeat(87), auth: "A".repeat(22) } };
    },
    unsubscribe: async () => {
      const had = state.key === null ? null : ENDPOINT;
      state.key = null;
      return had;
    },
  };
  return { push, state };
};
