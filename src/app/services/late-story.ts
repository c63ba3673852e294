import type { Environment } from "./environment.ts";
import type { MaterialServices } from "./materials.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { PlanServices } from "./plans.ts";
import type { RecordServices } from "./records.ts";
import type { RegisterServices } from "./registers.ts";
import type { HistoryServices, ReceiptServices, SetAsideServices } from "./story.ts";

// As `late-services.ts`: none of this is part of the first screen. What is waited for is wrapped by `Promise.resolve`,
// because a live query loses its thread over foreign promises.

export const createLateHistory = (session: PhoneSession, environment: Environment): HistoryServices => {
  const load = async () =>
    (await import("./history-services.ts")).createHistoryServices(session, environment);
  return {
    known: async (id) => (await Promise.resolve(load())).known(id),
    ask: async (activity, before) => (await load()).ask(activity, before),
    bringBack: async (key, values) => (await load()).bringBack(key, values),
    editedElsewhere: async (id) => (await Promise.resolve(load())).editedElsewhere(id),
    dismiss: async (key) => (await load()).dismiss(key),
    withCode: async (letters) => (await Promise.resolve(load())).withCode(letters),
  };
};

export const createLateReceipts = (session: PhoneSession): ReceiptServices => {
  const load = async () => (await import("./receipt-services.ts")).createReceiptServices(session);
  return {
    of: async (view) => (await Promise.resolve(load())).of(view),
    photoStoredAt: async (file) => (await Promise.resolve(load())).photoStoredAt(file),
    photoSentRatio: async (file) => (await Promise.resolve(load())).photoSentRatio(file),
    confirmedIn: async (month) => (await Promise.resolve(load())).confirmedIn(month),
  };
};

export const createLateSetAside = (session: PhoneSession, environment: Environment): SetAsideServices => {
  const load = async () =>
    (await import("./set-aside-services.ts")).createSetAsideServices(session, environment);
  return {
    items: async () => (await Promise.resolve(load())).items(),
    mend: async (change) => (await load()).mend(change),
    toFile: async (change) => (await load()).toFile(change),
    quarantine: async () => (await load()).quarantine(),
  };
};

export const createLateRegisters = (session: PhoneSession, environment: Environment): RegisterServices => {
  const load = async () =>
    (await import("./register-services.ts")).createRegisterServices(session, environment.clock);
  const loadFiles = async () =>
    (await import("./entry-file-services.ts")).createEntryFileServices(session, environment);
  return {
    entries: async (name, of) => (await Promise.resolve(load())).entries(name, of),
    entry: async (name, id, unit) => (await Promise.resolve(load())).entry(name, id, unit),
    write: async (name, writes, unit) => (await load()).write(name, writes, unit),
    typed: async (form) => (await Promise.resolve(load())).typed(form),
    keepTyped: async (form, values) => (await load()).keepTyped(form, values),
    files: async (owner, unit) => (await Promise.resolve(loadFiles())).files(owner, unit),
    addFile: async (owner, file) => (await loadFiles()).addFile(owner, file),
    setFileRemoved: async (file, owner, isRemoved) =>
      (await loadFiles()).setFileRemoved(file, owner, isRemoved),
  };
};

export const createLateRecords = (session: PhoneSession, { clock }: Environment): RecordServices => {
  const load = async () => (await import("./record-services.ts")).createRecordServices(session, clock);
  return {
    add: async (entries) => (await load()).add(entries),
    edit: async (edits) => (await load()).edit(edits),
    setUnitSettings: async (settings) => (await load()).setUnitSettings(settings),
    join: async (keep, other) => (await load()).join(keep, other),
    separate: async (keep) => (await load()).separate(keep),
  };
};

export const createLateMaterials = (
  session: PhoneSession,
  environment: Environment,
  registers: RegisterServices,
): (() => Promise<MaterialServices>) => {
  let made: Promise<MaterialServices> | null = null;
  return () => {
    made ??= import("./material-services.ts").then(
      ({ createMaterialServices }) => createMaterialServices(session, environment, registers),
      (error: unknown) => {
        made = null;
        throw error;
      },
    );
    return made;
  };
};

export const createLatePlans =
  (session: PhoneSession, environment: Environment): (() => Promise<PlanServices>) =>
  async () =>
    (await import("./plan-services.ts")).createPlanServices(session, environment);
