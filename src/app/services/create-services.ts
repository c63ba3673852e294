import { openAccountDb } from "../../device/account-db.ts";
import { keepReserve } from "../../device/reserve.ts";
import { createAccountServices } from "./account-services.ts";
import { type AppUpdate, createAppUpdate } from "./app-update.ts";
import { createBrowserEnvironment } from "./browser-environment.ts";
import { createDiaryServices } from "./diary-services.ts";
import { createDraftServices } from "./draft-services.ts";
import type { Environment } from "./environment.ts";
import { createImageServices } from "./image-services.ts";
import { createLateDiagnostic } from "./late-diagnostic.ts";
import { createLateIntake, createLatePhotos } from "./late-intake.ts";
import { createLateNotices } from "./late-notices.ts";
import {
  createLateAdministration,
  createLateHandOver,
  createLateReview,
  createLateSupervision,
} from "./late-services.ts";
import {
  createLateHistory,
  createLateMaterials,
  createLatePlans,
  createLateReceipts,
  createLateRecords,
  createLateRegisters,
  createLateSetAside,
} from "./late-story.ts";
import { createLock } from "./lock-gate.ts";
import { createOutboxServices } from "./outbox-services.ts";
import { createPhoneServices } from "./phone-services.ts";
import { createPhoneSession, type PhoneSession } from "./phone-session.ts";
import type { Services } from "./services.ts";
import { trustOwnWorkers } from "./trusted-scripts.ts";

/** The services with everything behind them, and how to set them going once the page is there. */
export interface RunningServices {
  readonly services: Services;
  /** Begins to send and receive by itself. Returns how to stop. */
  readonly start: () => () => void;
  /** What a start does once: looks who is here, or was, and goes to work. Part of `start`. */
  readonly begin: () => Promise<void>;
}

/** Wires the phone's engine for the page; called once, by main.tsx. */
export const createServices = (environment: Environment = createBrowserEnvironment()): RunningServices => {
  const session = createPhoneSession(environment, openAccountDb(environment.databases));
  const update = createAppUpdate();
  const drafts = createDraftServices(session, environment);
  const diary = createDiaryServices(session, environment);
  const registers = createLateRegisters(session, environment);
  const phone = createPhoneServices(session, environment, update);
  return {
    services: {
      account: createAccountServices(session, environment),
      diary,
      drafts,
      intake: createLateIntake(session, environment, drafts),
      images: createImageServices(session, environment),
      photos: createLatePhotos(session, environment),
      outbox: createOutboxServices(session, environment),
      review: createLateReview(session, environment),
      supervision: createLateSupervision(session, environment),
      administration: createLateAdministration(environment),
      handOver: createLateHandOver(session, environment),
      phone,
      history: createLateHistory(session, environment),
      receipts: createLateReceipts(session),
      setAside: createLateSetAside(session, environment),
      registers,
      materials: createLateMaterials(session, environment, registers),
      plans: createLatePlans(session, environment),
      records: createLateRecords(session, environment),
      ...createLateNotices(session, environment, diary, phone.needsInstallGuide),
      lock: createLock(session, environment),
      diagnostic: createLateDiagnostic(session, environment),
    },
    start: () => start(session, environment, update),
    begin: () => begin(session, environment),
  };
};

const start = (session: PhoneSession, environment: Environment, update: AppUpdate): (() => void) => {
  trustOwnWorkers();
  update.start();
  void begin(session, environment);

  // Whatever may mean that the network is back, or that somebody looks.
  const wake = (): void => session.open()?.loop.wake();
  const wakeReconnected = (): void => session.open()?.loop.reconnected();
  const wakeWhenSeen = (): void => {
    if (document.visibilityState === "visible") wake();
  };
  const wakeWhenAsked = (event: MessageEvent): void => {
    if (event.data?.type === "SYNC_NOW") wake();
  };
  addEventListener("online", wakeReconnected);
  document.addEventListener("visibilitychange", wakeWhenSeen);
  navigator.serviceWorker?.addEventListener("message", wakeWhenAsked);
  return () => {
    removeEventListener("online", wakeReconnected);
    document.removeEventListener("visibilitychange", wakeWhenSeen);
    navigator.serviceWorker?.removeEventListener("message", wakeWhenAsked);
    session.open()?.loop.stop();
  };
};

/** Room for the reserve: a phone with less keeps what it has for photos and text. */
const LEAST_FREE_BYTES = 50 * 1024 * 1024;

const begin = async (session: PhoneSession, environment: Environment): Promise<void> => {
  const phone = await session.refresh();
  if (!phone) return (await import("./lost-database.ts")).comeBackAfterWipe(session, environment);
  phone.loop.wake();
  await (await import("./ask-who-i-am.ts")).askWhoIAm(session, environment);
  const { freeBytes } = await environment.storage();
  if (freeBytes === null || freeBytes < LEAST_FREE_BYTES) return;
  await keepReserve(phone.db);
};
