import { toDraft } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DraftServices } from "./services.ts";

/** Reading drafts, which the first screen does; the work on them is loaded with the first one that is opened. */
export const createDraftServices = (session: PhoneSession, environment: Environment): DraftServices => {
  const load = async () => (await import("./draft-work.ts")).createDraftWork(session, environment);
  return {
    open: async () => {
      const phone = await session.phone();
      if (!phone) return [];
      return (await phone.db.drafts.orderBy("updatedAt").reverse().toArray()).map(toDraft);
    },
    draft: async (id) => {
      const row = await (await session.own()).db.drafts.get(id);
      // There before the first key is pressed.
      void load();
      return row ? toDraft(row) : null;
    },
    start: async (from) => (await load()).start(from),
    repeat: async (id) => (await load()).repeat(id),
    edit: async (id) => (await load()).edit(id),
    update: async (id, values) => (await load()).update(id, values),
    changeKind: async (id, kind) => (await load()).changeKind(id, kind),
    markCapture: async (id, awaits) => (await load()).markCapture(id, awaits),
    addPhoto: async (id, photo, source, place) => (await load()).addPhoto(id, photo, source, place),
    alike: async (id) => (await load()).alike(id),
    addAttachment: async (id, file) => (await load()).addAttachment(id, file),
    recordings: async () => (await load()).recordings(),
    removePhoto: async (id, photo) => (await load()).removePhoto(id, photo),
    restorePhoto: async (id, photo) => (await load()).restorePhoto(id, photo),
    setFraming: async (id, photos, framing) => (await load()).setFraming(id, photos, framing),
    discard: async (id) => (await load()).discard(id),
    save: async (id) => (await load()).save(id),
  };
};
