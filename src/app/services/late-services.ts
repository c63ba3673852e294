import type { Environment } from "./environment.ts";
import type { HandOverServices } from "./hand-over.ts";
import type { AdministrationServices, SupervisionServices } from "./office.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { ReviewServices } from "./reviewing.ts";

// What an officer never asks for is not part of the first screen: it comes with the first question.

export const createLateSupervision = (
  session: PhoneSession,
  environment: Environment,
): SupervisionServices => {
  let loading: Promise<SupervisionServices> | null = null;
  const load = (): Promise<SupervisionServices> => {
    // Made once: all screens share one line to the server.
    loading ??= import("./supervision-services.ts").then(
      ({ createSupervisionServices }) => createSupervisionServices(session, environment),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  const watchLate = (watch: (found: SupervisionServices) => () => void): (() => void) => {
    let stop: (() => void) | null = null;
    let isOver = false;
    void load().then((found) => {
      if (!isOver) stop = watch(found);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  };
  return {
    overview: async (span) => (await load()).overview(span),
    unitYear: async (unit, year) => (await load()).unitYear(unit, year),
    queue: async () => (await load()).queue(),
    portalNews: async () => (await load()).portalNews(),
    urgings: async () => (await load()).urgings(),
    ask: async (path, answer) => (await load()).ask(path, answer),
    alike: async (scope, activity) => (await load()).alike(scope, activity),
    custody: async () => (await load()).custody(),
    takeIn: async (device, changes) => (await load()).takeIn(device, changes),
    discardHandedIn: async (device, changes, reason) =>
      (await load()).discardHandedIn(device, changes, reason),
    openUnit: async (unit) => (await load()).openUnit(unit),
    watchChanges: (listener) => watchLate((found) => found.watchChanges(listener)),
    watchRecord: (...watched) => watchLate((found) => found.watchRecord(...watched)),
  };
};

export const createLateAdministration = (environment: Environment): AdministrationServices => {
  const load = async () =>
    (await import("./administration-services.ts")).createAdministrationServices(environment);
  return {
    accounts: async () => (await load()).accounts(),
    createUser: async (user) => (await load()).createUser(user),
    issueCode: async (user) => (await load()).issueCode(user),
    moveUser: async (user, move) => (await load()).moveUser(user, move),
    previewUnits: async (change) => (await load()).previewUnits(change),
    changeUnits: async (change) => (await load()).changeUnits(change),
    disableUser: async (user) => (await load()).disableUser(user),
    revokeDevice: async (device) => (await load()).revokeDevice(device),
    safekeeping: async () => (await load()).safekeeping(),
    recovery: async () => (await load()).recovery(),
    takeIn: async (item) => (await load()).takeIn(item),
    discardOffer: async (item, reason) => (await load()).discardOffer(item, reason),
  };
};

export const createLateReview = (session: PhoneSession, environment: Environment): ReviewServices => {
  const load = async () => (await import("./review-services.ts")).createReviewServices(session, environment);
  return {
    accept: async (view, comment) => (await load()).accept(view, comment),
    acceptMany: async (views) => (await load()).acceptMany(views),
    giveBack: async (view, verdict) => (await load()).giveBack(view, verdict),
    takeBack: async (review, unit) => (await load()).takeBack(review, unit),
  };
};

export const createLateHandOver = (session: PhoneSession, environment: Environment): HandOverServices => {
  const load = async () =>
    (await import("./hand-over-services.ts")).createHandOverServices(session, environment);
  return {
    write: async () => (await load()).write(),
    deliver: async (file) => (await load()).deliver(file),
    takeIn: async (file) => (await load()).takeIn(file),
    carried: async () => {
      // The tables themselves are asked here, so that a live query sees them change.
      const phone = await session.phone();
      return phone ? phone.db.carried.orderBy("file").toArray() : [];
    },
    bring: async (file, onProgress) => (await load()).bring(file, onProgress),
    tryAgain: async (file) => (await load()).tryAgain(file),
    drop: async (file) => (await load()).drop(file),
  };
};
