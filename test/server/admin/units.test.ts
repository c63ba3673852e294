import { afterEach, beforeEach, expect, test } from "vitest";
import { tenureOn, type UnitId } from "../../../src/domain/unit.ts";
import type { UnitChange } from "../../../src/domain/units/unit-change.ts";
import { UnitOutcome } from "../../../src/domain/units/unit-outcome.ts";
import { identityDb } from "../../../src/server/auth/identity-tables.ts";
import { day } from "../../support/builders/ids.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  openBrowser,
  openWholeServer,
  ROOT,
  SON_KIM_1,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const SON_KIM_2 = "son-kim-2-18199" as UnitId;
const name = { kind: "Xã", name: "Sơn Kim", code: "99999" };
const merger: UnitChange = {
  kind: "merge",
  from: day("2027-01-01"),
  units: [SON_KIM_1, SON_KIM_2],
  name,
  parent: ROOT,
};

const asked = async (browser: Browser, change: unknown, path = "") => {
  const answer = await browser.post(`/api/admin/units${path}`, change);
  return { status: answer.status, outcome: answer.ok ? UnitOutcome.parse(await answer.json()) : null };
};
const unitsNow = () => server.identity.units.all();

test("[S7] a preview tells who follows and writes nothing; making it twice has the effect of once", async () => {
  const { user } = await createdBy(administrator);
  const before = await unitsNow();
  const preview = await asked(administrator, merger, "/preview");
  expect(preview.outcome).toMatchObject({
    kind: "possible",
    from: "2027-01-01",
    people: [{ user, name: "Nguyễn Thị Hoa", from: SON_KIM_1, to: "son-kim-99999" }],
    staying: [{ unit: SON_KIM_1, activities: 0 }, { unit: SON_KIM_2 }],
  });
  expect(await unitsNow()).toEqual(before);

  const made = await asked(administrator, merger);
  expect(made.outcome).toEqual(preview.outcome);
  const after = await unitsNow();
  expect(after).toHaveLength(before.length + 1);
  expect((await asked(administrator, merger)).outcome).toMatchObject({
    kind: "possible",
    changed: [],
    people: [],
  });
  expect(await unitsNow()).toEqual(after);

  // Its day is to come: until then she works where she did.
  const moves = await identityDb(server.db).selectFrom("moves").selectAll().execute();
  expect(moves).toMatchObject([{ user, to_unit: "son-kim-99999", from_day: "2027-01-01", done_at: null }]);
});

test("[S7] only an administrator changes units, and only those that they manage", async () => {
  for (const role of ["officer", "leader", "supervisor"] as const) {
    const { code } = await createdBy(administrator, { role });
    const browser = openBrowser(server);
    await browser.enrol(code);
    expect((await asked(browser, merger)).status).toBe(403);
    expect((await asked(browser, merger, "/preview")).status).toBe(403);
  }
  const { code } = await createdBy(administrator, { role: "administrator", unit: SON_KIM_1 });
  const local = openBrowser(server);
  await local.enrol(code);
  expect((await asked(local, merger)).status).toBe(404);
  expect((await asked(openBrowser(server), merger)).status).toBe(401);
  expect((await asked(administrator, { kind: "merge" })).status).toBe(400);
  const rename: UnitChange = { kind: "rename", unit: SON_KIM_1, from: day("2026-12-01"), name };
  expect((await asked(local, rename)).outcome).toMatchObject({ kind: "possible" });
});

test("what makes no sense is refused with the reason, and nothing is written", async () => {
  const before = await unitsNow();
  const early = { ...merger, from: day("2025-01-01") };
  expect((await asked(administrator, early)).outcome).toMatchObject({
    kind: "refused",
    refusal: { kind: "tooEarly", unit: SON_KIM_1 },
  });
  expect(await unitsNow()).toEqual(before);
});

test("[S48] who is named goes to the part of a split unit that was chosen for them, the others to the first", async () => {
  const [hoa, lan] = [await createdBy(administrator), await createdBy(administrator, { name: "Lê Thị Lan" })];
  const split: UnitChange = {
    kind: "split",
    unit: SON_KIM_1,
    from: day("2026-11-01"),
    into: [
      { kind: "Xã", name: "Kim Thượng", code: null },
      { kind: "Xã", name: "Kim Hạ", code: null },
    ],
    people: [{ user: lan.user, into: 1 }],
  };
  expect((await asked(administrator, split)).outcome?.kind).toBe("possible");
  const rows = await identityDb(server.db).selectFrom("users").select(["id", "unit"]).execute();
  const unitOf = new Map(rows.map(({ id, unit }) => [id, unit]));
  expect([unitOf.get(hoa.user), unitOf.get(lan.user)]).toEqual(["kim-thuong", "kim-ha"]);
  const units = await unitsNow();
  const old = units.find(({ id }) => id === SON_KIM_1);
  expect(old && tenureOn(old, day("2026-10-31"))?.to).toBe("2026-10-31");
});
