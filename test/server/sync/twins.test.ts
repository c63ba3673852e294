import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { at, internal } from "../../support/builders/ids.ts";
import { anOfficer, type Writer } from "../../support/builders/people.ts";
import { codeOf, receiptOf } from "../results.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

/** The same database, put back as it was after `seq` changes. */
const copyOf = (writer: Writer, seq: number): Writer => {
  let last = seq;
  return { ...writer, nextSeq: () => ++last };
};

const EARLY = at("2025-05-12T08:10+07:00");
const LATE = at("2025-05-12T08:20+07:00");

describe("[S53] a device of which two databases write", () => {
  const begin = async () => {
    const officer = anOfficer();
    const made = anActivityBy(officer);
    const { epoch } = await server.sync(officer, { changes: [made] });
    const copy = copyOf(officer, 1);
    const edit = (by: Writer, title: string, time: typeof EARLY) =>
      aChangeBy(by, {
        recordId: made.recordId,
        fields: { title },
        base: { epoch, number: 1 },
        at: time,
      });
    return { officer, copy, edit };
  };

  test("[S5] a copy does not overwrite what it never saw as if it had set it itself, and nothing is refused", async () => {
    const { officer, copy, edit } = await begin();
    await server.sync(officer, { changes: [edit(officer, "Máy đang dùng", LATE)] });

    const answer = await server.sync(copy, {
      changes: [anActivityBy(copy), edit(copy, "Bản sao cũ", EARLY)],
    });

    expect(answer.results.map(codeOf)).toEqual(["applied", "applied"]);
    expect(receiptOf(answer.results[1]).lost).toEqual(["title"]);
    expect(answer.records.map(({ values }) => values["title"])).toContain("Máy đang dùng");
  });

  test("it is known also where the number that came again lies in another scope, and later in the request", async () => {
    const { officer, copy, edit } = await begin();
    await server.sync(officer, { changes: [edit(officer, "Máy đang dùng", LATE)] });

    const used = aChangeBy(copy, { scope: internal("son-kim-1"), collection: "comment" });
    const title = edit(copy, "Bản sao cũ", EARLY);
    const answer = await server.sync(copy, { changes: [title, used] });
    expect(receiptOf(answer.results[0]).lost).toEqual(["title"]);
    expect(answer.results.map(({ id }) => id)).toEqual([title.id, used.id]);
  });

  test("it is told behind which number to count on, and from there its own order counts again", async () => {
    const { officer, copy, edit } = await begin();
    for (const title of ["một", "hai", "ba"])
      await server.sync(officer, { changes: [edit(officer, title, LATE)] });
    expect((await server.sync(officer)).seqFloor).toBeUndefined();

    const told = await server.sync(copy, { changes: [anActivityBy(copy)] });
    expect(told.seqFloor).toBe(4);

    const goesOn = copyOf(copy, told.seqFloor ?? 0);
    const first = edit(goesOn, "Bản sao, lần đầu", at("2025-05-12T08:50+07:00"));
    const second = edit(goesOn, "Bản sao, lần hai", EARLY);
    const answer = await server.sync(goesOn, { changes: [first, second] });
    expect(answer.results.map((result) => receiptOf(result).lost)).toEqual([[], []]);
    expect(answer.seqFloor).toBe(4);
  });

  test("[S3] what is only delivered again is no second database, neither before nor after one was found", async () => {
    const { officer, copy, edit } = await begin();
    const change = edit(officer, "một", LATE);
    await server.sync(officer, { changes: [change] });
    expect((await server.sync(officer, { changes: [change] })).seqFloor).toBeUndefined();

    const again = anActivityBy(copy);
    expect((await server.sync(copy, { changes: [again] })).seqFloor).toBe(2);
    await server.sync(copy, { changes: [anActivityBy(copyOf(copy, 8))] });
    const answer = await server.sync(copy, { changes: [again, change] });
    expect(answer.results.map(codeOf)).toEqual(["duplicate", "duplicate"]);
    expect(answer.seqFloor).toBe(2);
  });

  test("both alive at once are found out anew each time that one uses the other's number", async () => {
    const { officer, copy, edit } = await begin();
    await server.sync(officer, { changes: [edit(officer, "một", LATE)] });
    await server.sync(copy, { changes: [anActivityBy(copy)] });
    await server.sync(copy, { changes: [edit(copy, "hai", at("2025-05-12T08:30+07:00"))] });

    const answer = await server.sync(officer, {
      changes: [anActivityBy(officer), edit(officer, "ba", LATE)],
    });
    expect(answer.seqFloor).toBe(3);
    expect(receiptOf(answer.results[1]).lost).toEqual(["title"]);
  });
});
