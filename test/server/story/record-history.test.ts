import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../../src/domain/change.ts";
import { RecordHistory } from "../../../src/domain/record-history.ts";
import { aChangeBy, anActivityBy, anEvidenceBy, aReviewBy } from "../../support/builders/changes.ts";
import { aRecordId, at, shared } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const SCOPE = shared("son-kim-1");
const pathOf = (id: string, collection = "activity"): string => `/api/history/${SCOPE}/${collection}/${id}`;

const historyOf = async (writer: Writer, id: string, query = ""): Promise<RecordHistory> => {
  const response = await server.request(writer, `${pathOf(id)}${query}`);
  expect(response.status).toBe(200);
  return RecordHistory.parse(await response.json());
};

/** Both had seen the record as it was made; the second to arrive wrote earlier by its clock. */
const aCollision = async () => {
  const [first, second] = [anOfficer(), anOfficer()];
  const made = anActivityBy(first, { title: "Lúc đầu" });
  const { epoch } = await server.sync(first, { changes: [made] });
  const [record] = await rowsOf(made);
  const base = { epoch, number: record?.number ?? 0 };
  const edit = (writer: Writer, title: string, when: string): Change =>
    aChangeBy(writer, { recordId: made.recordId, fields: { title }, base, at: at(when) });
  const later = edit(second, "Của máy khác", "2025-05-12T08:40+07:00");
  const earlier = edit(aWriterLike(first), "Của máy này", "2025-05-12T08:20+07:00");
  await server.sync(second, { changes: [later] });
  return { first, second, made, later, earlier, base };
};

/** Another device of the same person. */
const aWriterLike = ({ actor }: Writer): Writer => aWriter(actor);

const rowsOf = async ({ recordId }: Change) =>
  server.db.selectFrom("records").select("number").where("id", "=", recordId).execute();

describe("the history of a record", () => {
  test("[S5] says which value was not kept, against which, and what stood there before", async () => {
    const { first, made, later, earlier } = await aCollision();
    await server.sync(aDeviceOf(earlier, first), { changes: [earlier] });

    const { entries, before } = await historyOf(first, made.recordId);
    expect(entries.map(({ change }) => change)).toEqual([earlier.id, later.id, made.id]);
    expect(entries[0]?.fields).toEqual([
      { name: "title", value: "Của máy này", former: "Của máy khác", fate: "lost", against: later.id },
    ]);
    expect(entries[1]?.fields).toMatchObject([{ value: "Của máy khác", former: "Lúc đầu", fate: "kept" }]);
    expect(entries[2]).toMatchObject({ isNew: true, at: made.at, user: first.actor.user });
    expect(before).toBeNull();
  });

  test("[S13] says of a value that won whose unseen value it replaced", async () => {
    const { second, first, made, later, base } = await aCollision();
    const newest = aWriterLike(first);
    const change = aChangeBy(newest, {
      recordId: made.recordId,
      fields: { title: "Sau cùng" },
      base,
      at: at("2025-05-12T08:55+07:00"),
    });
    await server.sync(newest, { changes: [change] });
    const { entries } = await historyOf(second, made.recordId);
    expect(entries[0]?.fields).toMatchObject([{ value: "Sau cùng", fate: "kept", against: later.id }]);
  });

  test("[S14] says that an edit kept a deleted record alive", async () => {
    const { first, second, made, base } = await aCollision();
    const [seen] = await rowsOf(made);
    await server.sync(second, {
      changes: [
        aChangeBy(second, {
          recordId: made.recordId,
          fields: { deleted: true },
          base: { ...base, number: seen?.number ?? 0 },
        }),
      ],
    });
    const late = aWriterLike(first);
    await server.sync(late, {
      changes: [aChangeBy(late, { recordId: made.recordId, fields: { note: "n" }, base })],
    });
    const { entries } = await historyOf(first, made.recordId);
    expect(entries.map(({ isRevived }) => isRevived)).toEqual([true, false, false, false]);
  });

  test("tells of an activity's photos, reviews and comments too, without what nobody reads", async () => {
    const officer = anOfficer();
    const supervisor = aSupervisor();
    const made = anActivityBy(officer);
    const photo = anEvidenceBy(officer, made.recordId, aPhotoWithThumbnail());
    await server.sync(officer, { changes: [made, photo] });
    await server.sync(supervisor, { changes: [aReviewBy(supervisor, made, "returned", [photo])] });

    const { entries } = await historyOf(officer, made.recordId);
    expect(entries.map(({ collection }) => collection)).toEqual(["review", "evidence", "activity"]);
    const names = entries.flatMap(({ fields }) => fields.map(({ name }) => name));
    for (const hidden of ["shown", "content", "file", "thumbnail"]) expect(names).not.toContain(hidden);
  });

  test("comes in pages, each entry once", async () => {
    const officer = anOfficer();
    const made = anActivityBy(officer);
    const edits = Array.from({ length: 120 }, (_, index) =>
      aChangeBy(officer, { recordId: made.recordId, fields: { note: `lần ${index}` } }),
    );
    await server.sync(officer, { changes: [made, ...edits] });

    const seen: string[] = [];
    let query = "";
    for (let pages = 0; pages < 10; pages += 1) {
      const { entries, before } = await historyOf(officer, made.recordId, query);
      seen.push(...entries.map(({ change }) => change));
      if (before === null) break;
      query = `?before=${before}`;
    }
    expect(seen).toEqual([made, ...edits].map(({ id }) => id).reverse());
  });
});

const aDeviceOf = ({ device, seq }: Change, { actor }: Writer): Writer => ({
  actor,
  device,
  nextSeq: () => seq + 1,
});

describe("[S7] the history of a record of another unit", () => {
  const strangers: readonly (readonly [string, Writer])[] = [
    ["an officer of another commune", anOfficer("son-kim-2")],
    ["an officer of the supervising unit", anOfficer("huong-son")],
    ["a supervisor elsewhere", aSupervisor("duc-tho")],
    ["a leader of another commune", aWriter(anActor("leader", "son-kim-2"))],
  ];

  test.each(strangers)("looks to %s like one that is not there", async (_who, stranger) => {
    const officer = anOfficer();
    const made = anActivityBy(officer, { title: "Đối thoại về đất đai" });
    await server.sync(officer, { changes: [made] });

    const foreign = await server.request(stranger, pathOf(made.recordId));
    const unknown = await server.request(stranger, pathOf(aRecordId()));
    expect(foreign.status).toBe(404);
    expect([foreign.status, await foreign.text()]).toEqual([unknown.status, await unknown.text()]);
  });

  test("is open to those above, closed without a session, and silent on what makes no sense", async () => {
    const officer = anOfficer();
    const made = anActivityBy(officer);
    await server.sync(officer, { changes: [made] });
    expect((await server.request(aSupervisor(), pathOf(made.recordId))).status).toBe(200);
    expect((await server.app.request(pathOf(made.recordId))).status).toBe(401);
    for (const path of [
      "/api/history/x/y/z",
      pathOf(made.recordId, "plan"),
      `/api/history/${SCOPE}/activity/%00`,
    ])
      expect((await server.request(officer, path)).status).toBe(404);
  });
});
