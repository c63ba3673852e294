import type { Environment } from "./environment.ts";
import type { NoticeServices, PushServices } from "./notices.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DiaryServices } from "./services.ts";

/** As `late-story.ts`: none of this is part of the first screen. */
export const createLateNotices = (
  session: PhoneSession,
  environment: Environment,
  diary: DiaryServices,
  needsInstall: () => boolean,
): { readonly notices: NoticeServices; readonly push: PushServices } => {
  const load = async () =>
    (await import("./notice-services.ts")).createNoticePart(session, environment, diary, needsInstall);
  return {
    notices: {
      list: async () => (await Promise.resolve(load())).notices.list(),
      unread: async () => {
        // A part that cannot be loaded must not take «Việc» with it.
        const part = await Promise.resolve(load().catch(() => null));
        return part ? part.notices.unread() : 0;
      },
      begin: async () => (await load()).notices.begin(),
      showBadge: (unread) => {
        load().then(
          ({ notices }) => notices.showBadge(unread),
          () => {},
        );
      },
      markRead: async (ids) => (await load()).notices.markRead(ids),
    },
    push: {
      standing: async () => (await Promise.resolve(load())).push.standing(),
      switchOn: async () => (await load()).push.switchOn(),
      switchOff: async () => (await load()).push.switchOff(),
      decline: async () => (await load()).push.decline(),
      keep: async () => (await load()).push.keep(),
    },
  };
};
