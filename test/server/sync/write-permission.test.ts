import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { aDeviceId, aUserId, internal, published, shared } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aWriter } from "../../support/builders/people.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { codeOf } from "../results.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

describe("permission", () => {
  test("[S7] nobody writes outside their own unit, as another user, from another device, or into another part", async () => {
    const officer = anOfficer();
    const foreign = anActivityBy(officer, {}, { scope: shared("son-kim-2") });
    const unknown = anActivityBy(officer, {}, { scope: shared("nowhere") });
    const asOther = { ...anActivityBy(officer), user: aUserId() };
    const fromOther = { ...anActivityBy(officer), device: aDeviceId() };
    const open = anActivityBy(officer, {}, { scope: published("son-kim-1") });
    const hidden = anActivityBy(officer, {}, { scope: internal("son-kim-1") });
    const changes = [foreign, unknown, asOther, fromOther, open, hidden];
    const answer = await server.sync(officer, { changes });
    expect(answer.results.map(codeOf)).toEqual(changes.map(() => "rejected notAllowed"));
    expect(await server.db.selectFrom("scopes").select("head").where("head", ">", 0).execute()).toEqual([]);
    expect(
      (await server.db.selectFrom("scopes").selectAll().execute()).map(({ scope }) => scope),
    ).not.toContain(shared("nowhere"));
  });

  test("[S7] only the server writes people, plans and units; a leader writes no activity; settings have one id", async () => {
    const officer = anOfficer();
    const leader = aWriter(anActor("leader", "son-kim-1"));
    const asPerson = aChangeBy(officer, {
      collection: "person",
      fields: { name: "A", role: "administrator" },
    });
    const settings = { collection: "unitSettings", fields: { approver: "Trần Văn B" } } as const;
    const slot = aChangeBy(officer, { ...settings, recordId: "settings:son-kim-1" as never });
    const stray = aChangeBy(officer, { ...settings, recordId: "settings:son-kim-2" as never });
    expect((await server.sync(officer, { changes: [asPerson, slot, stray] })).results.map(codeOf)).toEqual([
      "rejected notAllowed",
      "applied",
      "rejected malformed",
    ]);
    expect((await server.sync(leader, { changes: [anActivityBy(leader)] })).results.map(codeOf)).toEqual([
      "rejected notAllowed",
    ]);
  });

  test("[S3] a receipt is honoured also after the scope was lost", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    await server.sync(officer, { changes: [change] });
    const moved = { ...officer, actor: { ...anActor("officer", "son-kim-2"), user: officer.actor.user } };
    expect((await server.sync(moved, { changes: [change] })).results.map(codeOf)).toEqual(["duplicate"]);
  });

  test("[S18] another user's or device's outbox is refused as a whole", async () => {
    const officer = anOfficer();
    for (const wrong of [{ user: aUserId() }, { device: aDeviceId() }]) {
      const body = JSON.stringify({
        ...aSyncRequest(officer, { changes: [anActivityBy(officer)] }),
        ...wrong,
      });
      const response = await server.post(officer, body);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { kind: "signedOut" } });
    }
    expect(await server.db.selectFrom("changes").selectAll().execute()).toEqual([]);
  });
});
