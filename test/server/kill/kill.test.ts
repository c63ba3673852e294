import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSeededRandom } from "../../support/seeded-random.ts";
import { type ServerProcess, startServer } from "../../support/server-process.ts";
import { until } from "../../support/until.ts";
import { judgeFolder } from "./judge-folder.ts";
import { browserFetch, enrolAt, foundOffice, type Office } from "./office.ts";
import { createPhoneUnderFire, type PhoneUnderFire } from "./phone-under-fire.ts";

const PHONES = 50;
const COMMUNES = 5;
const KILLS = Number(process.env["LOA_KILLS"] ?? 12);
const SEED = Number(process.env["LOA_KILL_SEED"] ?? 1);
/** A kill with its new start, on a machine that does other things as well. */
const MS_PER_KILL = 30_000;
const MAX_HEALING_PASSES = 20;

let office: Office;
let server: ServerProcess;
beforeAll(async () => {
  office = await foundOffice(PHONES, COMMUNES);
  server = await startServer({
    dataDir: office.dataFolder,
    env: { LOA_RATE_LIMIT: "0", LOA_RATE_LIMIT_SESSION: "0", LOA_LOG_LEVEL: "error" },
  });
}, 120_000);
afterAll(async () => {
  await server?.dispose();
  if (office) rmSync(office.dataFolder, { recursive: true, force: true });
});

const enrolAll = async (onRequest: () => void): Promise<readonly PhoneUnderFire[]> => {
  const phones: PhoneUnderFire[] = [];
  for (const [place, invited] of office.invited.entries()) {
    const { enrolled, cookie } = await enrolAt(server.url, invited);
    const fetch = browserFetch(server.url, cookie, onRequest);
    phones.push(createPhoneUnderFire(enrolled, fetch, createSeededRandom(SEED * 1000 + place)));
  }
  return phones;
};

const heal = async (phones: readonly PhoneUnderFire[]): Promise<void> => {
  for (let round = 0; round < MAX_HEALING_PASSES; round += 1) {
    const settled = await Promise.all(phones.map((phone) => phone.pass()));
    if (settled.every(Boolean)) break;
  }
  // What the last one sent is news to the first.
  await Promise.all(phones.map((phone) => phone.pass()));
};

test(
  `[S3][S8][S24][S28] ${PHONES} phones lose nothing that was acknowledged when the server is killed ${KILLS} times`,
  async () => {
    const random = createSeededRandom(SEED);
    let requests = 0;
    const phones = await enrolAll(() => {
      requests += 1;
    });
    // Units and plan come once; here it is changes and photos that are to be cut off.
    await Promise.all(phones.map((phone) => phone.pass()));
    let isOver = false;
    const living = Promise.all(phones.map((phone) => phone.live(() => isOver)));

    for (let kill = 0; kill < KILLS; kill += 1) {
      const target = requests + 5 + random.below(40);
      await until(() => requests >= target, { what: "phones send", timeoutMs: 60_000 });
      // Anywhere between the first byte and the answer of what is under way.
      await wait(random.below(30));
      await server.kill();
      await server.restart();
    }
    isOver = true;
    await living;
    await heal(phones);

    expect(await server.stop()).toBe(0);
    expect(judgeFolder(office.dataFolder, phones)).toEqual([]);
    for (const { store } of phones) expect([store.outbox.size, store.refused.size]).toEqual([0, 0]);
    expectSameMirrors(phones);
  },
  120_000 + KILLS * MS_PER_KILL,
);

/** [S4] Colleagues of a commune see one and the same. */
const expectSameMirrors = (phones: readonly PhoneUnderFire[]): void => {
  const contentOf = ({ store }: PhoneUnderFire) =>
    new Map([...store.mirror].sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const [place, phone] of phones.entries())
    expect(contentOf(phone)).toEqual(contentOf(phones[place % COMMUNES] as PhoneUnderFire));
};
