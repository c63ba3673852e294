import type { Environment } from "./environment.ts";
import type { NoticeServices, PushServices } from "./notices.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DiaryServices } from "./services.ts";

/** As `late-story.ts`: none of this is part of the first screen. */
export const createLateNotices = (
  session: PhoneSession,
  environment: Environment,
  diary: DiaryServices,
): NoticeServices => {
  const load = async () =>
    (await import("./notice-services.ts")).createNoticeServices(session, environment, diary);
  return {
    list: async () => (await Promise.resolve(load())).list(),
    unread: async () => (await Promise.resolve(load())).unread(),
    begin: async () => (await load()).begin(),
    showBadge: (unread) => {
      load().then(
        (found) => found.showBadge(unread),
        () => {},
      );
    },
    markRead: async (ids) => (await load()).markRead(ids),
  };
};

export const createLatePush = (
  session: PhoneSession,
  environment: Environment,
  needsInstall: () => boolean,
): PushServices => {
  const load = async () =>
    (await import("./notice-push.ts")).createPushServices(session, environment, needsInstall);
  return {
    standing: async () => (await Promise.resolve(load())).standing(),
    switchOn: async () => (await load()).switchOn(),
    switchOff: async () => (await load()).switchOff(),
    decline: async () => (await load()).decline(),
    keep: async () => (await load()).keep(),
  };
};
