import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Change } from "../../../src/domain/change.ts";
import { QuarantineList } from "../../../src/domain/quarantine-list.ts";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { aChangeId } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const SECRET = "Đối thoại về đất đai";

/** From a phone that is newer than the server. */
const aNewerChange = (writer: Writer, given: Partial<Change> = {}): Change =>
  anActivityBy(writer, { title: SECRET, hologram: true }, { schemaVersion: 99, ...given });

const listFor = async (writer: Writer): Promise<QuarantineList> => {
  const response = await server.request(writer, "/api/quarantine");
  expect(response.status).toBe(200);
  return QuarantineList.parse(await response.json());
};

describe("what the server keeps and cannot merge", () => {
  test("[S20] is shown to its unit and to those above: whose, since when, why", async () => {
    const officer = anOfficer();
    const change = aNewerChange(officer);
    await server.sync(officer, { changes: [change] });

    for (const reader of [officer, anOfficer(), aSupervisor()])
      expect(await listFor(reader)).toMatchObject({
        total: 1,
        items: [
          {
            change: change.id,
            unit: "son-kim-1",
            activity: change.recordId,
            kind: "broadcast",
            title: SECRET,
            code: "newerVersion",
            user: officer.actor.user,
            receivedAt: server.time.now,
          },
        ],
      });
  });

  test("[S20] is gone from the list when it could be merged", async () => {
    const officer = anOfficer();
    const made = anActivityBy(officer);
    const edit = aChangeBy(officer, { recordId: made.recordId, fields: { note: "n" } });
    await server.sync(officer, { changes: [edit] });
    expect((await listFor(officer)).total).toBe(1);
    await server.sync(officer, { changes: [made] });
    expect((await listFor(officer)).items).toEqual([]);
  });

  test("[S20] an edit is called what its record is called, also where it says nothing of that itself", async () => {
    const officer = anOfficer();
    const made = anActivityBy(officer, { title: "Số 7" });
    const { recordId } = made;
    const edit = aChangeBy(officer, { recordId, fields: { note: "a", hologram: true }, schemaVersion: 99 });
    const lost = aChangeBy(officer, { fields: { note: "b" } });
    await server.sync(officer, { changes: [made, edit, lost] });
    const { items } = await listFor(aSupervisor());
    expect(items.map(({ change, title, kind }) => [change, title, kind])).toEqual(
      expect.arrayContaining([
        [edit.id, "Số 7", "broadcast"],
        [lost.id, "", null],
      ]),
    );
  });

  test("[S7] is told to nobody else, not even as a number", async () => {
    const officer = anOfficer();
    await server.sync(officer, { changes: [aNewerChange(officer)] });
    for (const stranger of [anOfficer("son-kim-2"), anOfficer("huong-son"), aSupervisor("duc-tho")])
      expect(await listFor(stranger)).toMatchObject({ total: 0, items: [] });
    expect((await server.app.request("/api/quarantine")).status).toBe(401);
  });

  test("[S7] is known to an administrator of another branch by its place and reason, not by its content", async () => {
    const officer = anOfficer();
    await server.sync(officer, { changes: [aNewerChange(officer)] });
    const administrator = aWriter(anActor("administrator", "duc-tho"));
    const { items } = await listFor(administrator);
    expect(items).toMatchObject([{ code: "newerVersion", title: "", kind: null, activity: null }]);
    expect(JSON.stringify(items)).not.toContain(SECRET);
  });
});

/** Lays copies of what is kept beside it, without the work of sending each. */
const keepCopies = async (count: number, sizeBytes: number): Promise<void> => {
  const row = await server.db.selectFrom("quarantine").selectAll().executeTakeFirstOrThrow();
  for (let done = 0; done < count; done += 50)
    await server.db
      .insertInto("quarantine")
      .values(
        Array.from({ length: Math.min(50, count - done) }, () => ({
          ...row,
          id: aChangeId(),
          size_bytes: sizeBytes,
        })),
      )
      .execute();
};

describe("one person's share of what the server keeps", () => {
  test("[S19] is bounded: beyond it a change is refused with a clear word, and what is kept stays", async () => {
    const officer = anOfficer();
    const send = async (change: Change) => (await server.sync(officer, { changes: [change] })).results[0];
    const first = aNewerChange(officer);
    await send(first);
    await keepCopies(1998, 500);
    expect(await send(aNewerChange(officer))).toMatchObject({ status: "quarantined" });
    expect(await send(aNewerChange(officer))).toMatchObject({
      status: "rejected",
      code: "heldTooMuch",
      reason: expect.stringContaining("chưa xử lý"),
    });
    expect((await listFor(officer)).total).toBe(2000);
    // What is kept and comes again needs no further room; what can be judged is merged all the same.
    expect(await send(first)).toMatchObject({ status: "quarantined" });
    expect(await send(anActivityBy(officer))).toMatchObject({ status: "applied" });
    const colleague = anOfficer();
    const [theirs] = (await server.sync(colleague, { changes: [aNewerChange(colleague)] })).results;
    expect(theirs?.status).toBe("quarantined");
  });

  test("[S19] is bounded in bytes too, counted as they were sent", async () => {
    const officer = anOfficer();
    const send = async (story: string) => {
      const change = aNewerChange(officer);
      const { results } = await server.sync(officer, {
        changes: [{ ...change, fields: { ...change.fields, story } }],
      });
      return results[0]?.status;
    };
    await send("");
    await keepCopies(19, 1024 * 1024);
    expect(await send("ă".repeat(400_000))).toBe("quarantined");
    expect(await send("ă".repeat(400_000))).toBe("rejected");
    expect(await send("ngắn")).toBe("quarantined");
  });
});
