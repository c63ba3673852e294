import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { DraftValues, Services } from "../../src/app/services/services.ts";
import type { NewUser } from "../../src/domain/api.ts";
import { type Instant, instant } from "../../src/domain/instant.ts";
import type { Unit, UnitId } from "../../src/domain/unit.ts";
import { registerUser } from "../../src/server/admin/register-user.ts";
import { readConfig } from "../../src/server/config.ts";
import { openServer } from "../../src/server/open-server.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";
import type { DatabasePlace } from "../../src/server/store/open-database.ts";
import { createTestPhone, pictureOf } from "./test-phone.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const units = loadUnits();
const communes = units.filter(({ level }) => level === "commune");
const unitCalled = (name: string): UnitId =>
  (communes.find(({ tenures }) => tenures[0]?.name === name) as Unit).id;
export const COMMUNE = unitCalled("Sơn Kim 1");
export const OTHER_COMMUNE = unitCalled("Sơn Hồng");
export const OFFICE = (units.find(({ level }) => level === "district") as Unit).id;

const cleanups: (() => Promise<void>)[] = [];

/** To be called after each test. */
export const closeServers = async (): Promise<void> => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
};

/** The real server in this process, and phones with the real services that talk to it. Without a program nothing is drawn. */
export const openServerWithPhones = async (database?: DatabasePlace, pictureProgram?: string) => {
  const dataFolder = mkdtempSync(join(tmpdir(), "loa-phone-"));
  const config = readConfig(
    { LOA_DATA_DIR: dataFolder, LOA_RATE_LIMIT: "0", LOA_RATE_LIMIT_SESSION: "0" },
    [],
  );
  if (!config.ok) throw new Error(config.error);
  const time: { now: Instant } = { now: instant(Date.UTC(2025, 4, 12, 2)) };
  const server = await openServer({
    config: config.value,
    clock: { now: () => time.now },
    log: silent,
    clientFolder: dataFolder,
    ...(database === undefined ? {} : { database }),
    ...(pictureProgram === undefined ? {} : { pictureProgram }),
  });
  cleanups.push(async () => {
    server.streams.end();
    server.shelf.pictures?.close();
    await server.db.destroy();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const newPhone = (given: Parameters<typeof createTestPhone>[2] = {}) =>
    createTestPhone((url, init) => server.app.request(url, init), time, given);
  const enrolled = async (
    user: Pick<NewUser, "name" | "role" | "unit">,
    given: Parameters<typeof createTestPhone>[2] = {},
  ) => {
    const { code } = await registerUser(server.registry, { title: "", phone: null, ...user });
    const phone = newPhone(given);
    const entry = await phone.services.account.enrol(code.code);
    expect(entry.ok).toBe(true);
    await phone.services.outbox.sendNow();
    return phone;
  };
  const newCode = async (unit: UnitId): Promise<string> => {
    const user = { name: "Lê Văn Mới", role: "officer", title: "", phone: null, unit } as const;
    return (await registerUser(server.registry, user)).code.code;
  };
  const officer = () => enrolled({ name: "Nguyễn Thị Hoa", role: "officer", unit: COMMUNE });
  const supervisor = (given: Parameters<typeof createTestPhone>[2] = {}) =>
    enrolled({ name: "Trần Văn Nam", role: "supervisor", unit: OFFICE }, given);
  return { server, dataFolder, time, enrolled, officer, supervisor, newPhone, newCode };
};

export const writeBroadcast = async (services: Services, title: string, photos: readonly string[]) => {
  const draft = await services.drafts.start({ kind: "broadcast" });
  await services.drafts.update(draft.id, { title, minutes: 15 } as DraftValues);
  for (const photo of photos)
    expect((await services.drafts.addPhoto(draft.id, pictureOf(photo), "camera")).ok).toBe(true);
  const saved = await services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
};
