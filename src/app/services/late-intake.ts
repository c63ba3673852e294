import type { Environment } from "./environment.ts";
import type { IntakeServices } from "./intake.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { PhotoServices } from "./photos.ts";
import type { DraftServices } from "./services.ts";

/** As `late-services.ts`: what comes from elsewhere is not part of the first screen. */
export const createLateIntake = (
  session: PhoneSession,
  environment: Environment,
  drafts: DraftServices,
): IntakeServices => {
  const load = async () =>
    (await import("./intake-services.ts")).createIntakeServices(session, environment, drafts);
  return {
    isPhoto: async (file) => (await load()).isPhoto(file),
    shared: async () => (await load()).shared(),
    picture: async (file) => (await load()).picture(file),
    aimShared: async (draft) => (await load()).aimShared(draft),
    releaseShared: async () => (await load()).releaseShared(),
    takeShared: async (file) => (await load()).takeShared(file),
    dropShared: async (files) => (await load()).dropShared(files),
  };
};

export const createLatePhotos = (session: PhoneSession, environment: Environment): PhotoServices => {
  const load = async () => (await import("./photo-services.ts")).createPhotoServices(session, environment);
  return {
    standIn: async (draft, fresh, instead) => (await load()).standIn(draft, fresh, instead),
    setLongSide: async (longSidePx) => (await load()).setLongSide(longSidePx),
    setCaption: async (activity, photo, caption) => (await load()).setCaption(activity, photo, caption),
  };
};
