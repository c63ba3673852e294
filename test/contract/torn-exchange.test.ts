import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer, type TestServer } from "../server/test-server.ts";
import type { Cut, Packing } from "./torn-line.ts";
import {
  aTornOfficer,
  dexieShelf,
  type MakeShelf,
  memoryShelf,
  type TornOfficer,
  type TornPhone,
} from "./torn-phone.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const NOTHING_MOVED = { waiting: 2, setAside: 0, mirrored: 0, cursors: 0 };
const ALL_SETTLED = { waiting: 0, setAside: 0, mirrored: 2, cursors: 1 };

/** Numbers of these changes in the log of the server, in order; and whether anything of them lies elsewhere. */
const taken = async ({ changes }: TornOfficer) => {
  const ids = changes.map(({ id }) => id);
  const log = await server.db.selectFrom("changes").select("number").where("id", "in", ids).execute();
  const apart = await server.db.selectFrom("quarantine").select("id").where("id", "in", ids).execute();
  return { numbers: log.map(({ number }) => number).sort(), apart: apart.length };
};

const TAKEN = { numbers: [1, 2], apart: 0 };
const NOT_TAKEN = { numbers: [], apart: 0 };

/** All or nothing of a scope: nothing where the request was cut, everything where the answer was. */
const expectTornSafely = async (officer: TornOfficer, phone: TornPhone, cut: Cut): Promise<void> => {
  officer.line.cutNext(cut);
  const kind = await phone.pass();
  const found = { cut, kind, phone: await phone.holdings(), server: await taken(officer) };
  const expected = cut.in === "answer" ? TAKEN : NOT_TAKEN;
  expect(found).toEqual({ cut, kind: "offline", phone: NOTHING_MOVED, server: expected });
};

const expectSettledOnce = async (officer: TornOfficer, phone: TornPhone): Promise<void> => {
  officer.line.mend();
  const kind = await phone.pass();
  const found = { kind, phone: await phone.holdings(), server: await taken(officer) };
  expect(found).toEqual({ kind: "done", phone: ALL_SETTLED, server: TAKEN });
};

/** Ids differ from officer to officer, and with them the bytes of what is packed. */
const SLACK_BYTES = 24;

/** Every place at which a request or its answer can be cut, from its last byte to its first. */
const everyCut = async (packing: Packing, where: Cut["in"], how: Cut["how"]): Promise<readonly Cut[]> => {
  const officer = aTornOfficer(server, packing);
  await (await officer.takePhone(memoryShelf)).pass();
  const length = officer.line.firstSizes()[where] + (packing === "gzip" ? SLACK_BYTES : 0);
  return Array.from({ length }, (_, index) => ({ in: where, missing: index + 1, how }));
};

/** A cut moves nothing, so that one and the same phone may be cut at every byte; then the line is whole again. */
const cutOnePhoneEverywhere = async (
  makeShelf: MakeShelf,
  packing: Packing,
  where: Cut["in"],
  hows: readonly Cut["how"][],
) => {
  const officer = aTornOfficer(server, packing);
  const phone = await officer.takePhone(makeShelf);
  for (const how of hows)
    for (const cut of await everyCut(packing, where, how)) await expectTornSafely(officer, phone, cut);
  await expectSettledOnce(officer, phone);
  await phone.dispose();
};

describe("an exchange that is cut after any single byte", { timeout: 180_000 }, () => {
  test("[S2][S3][S21] the answer: a phone settles it with its next request, whatever byte was the last it heard", async () => {
    const officer = aTornOfficer(server, "plain");
    for (const cut of await everyCut("plain", "answer", "ends")) {
      const phone = await officer.takePhone(memoryShelf);
      await expectTornSafely(officer, phone, cut);
      await expectSettledOnce(officer, phone);
    }
  });

  test.each([
    ["plain", "request"],
    ["gzip", "request"],
    ["gzip", "answer"],
  ] as const)(
    "[S2][S3][S21][S24] %s %s: a phone in memory keeps its outbox, the server all or nothing",
    async (packing, where) => {
      await cutOnePhoneEverywhere(memoryShelf, packing, where, ["ends", "breaks"]);
    },
  );

  test.each([
    ["gzip", "request", "ends"],
    ["plain", "answer", "breaks"],
  ] as const)(
    "[S2][S3][S21][S24] %s %s: a phone with IndexedDB keeps its outbox, the server all or nothing",
    async (packing, where, how) => {
      await cutOnePhoneEverywhere(dexieShelf, packing, where, [how]);
    },
  );
});
