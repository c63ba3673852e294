import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aChange, aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { aRecordId } from "../../support/builders/ids.ts";
import { anOfficer } from "../../support/builders/people.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { codeOf } from "../results.ts";
import { aMirror, openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

describe("the door", () => {
  test("a gzip body is taken, a bomb is refused before it is unpacked", async () => {
    const officer = anOfficer();
    const json = JSON.stringify(aSyncRequest(officer, { changes: [anActivityBy(officer)] }));
    expect((await server.postGzip(officer, json)).status).toBe(200);
    expect((await server.postGzip(officer, " ".repeat(64 * 1024 * 1024))).status).toBe(413);
  });

  test("a body that is too large, torn, not JSON, not UTF-8, too deep or of another shape is refused", async () => {
    const officer = anOfficer();
    const json = JSON.stringify(aSyncRequest(officer));
    const bodies: readonly [string | Uint8Array<ArrayBuffer>, number][] = [
      ["x".repeat(2 * 1024 * 1024 + 1), 413],
      [json.slice(0, -5), 400],
      ["", 400],
      ["[]", 400],
      ["null", 400],
      [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
      [`${"[".repeat(40)}${"]".repeat(40)}`, 400],
      [`{"a":${"[".repeat(100_000)}`, 400],
      [`{"a":"${'\\"'.repeat(400_000)}`, 400],
      [json.replace('"protocol":1', '"protocol":"1"'), 400],
    ];
    for (const [body, status] of bodies) expect((await server.post(officer, body)).status).toBe(status);
    expect((await server.post(officer, json, { "content-encoding": "br" })).status).toBe(400);
    expect((await server.post(officer, json, { "content-encoding": "gzip" })).status).toBe(400);
  });

  test("words that mean something to JavaScript are only words", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    const poisoned = JSON.stringify(aSyncRequest(officer, { changes: [change] })).replace(
      '"title":',
      '"__proto__":{"polluted":true},"title":',
    );
    const answer = await (await server.post(officer, poisoned)).json();
    expect(answer.results[0].status).toBe("applied");
    const [record] = (await server.sync(anOfficer())).records;
    expect(record?.values).toEqual(change.fields);
    const words = aChange({
      ...anActivityBy(officer),
      fields: { kind: "broadcast", on: "2025-05-12", constructor: 1 } as never,
    });
    expect((await server.sync(officer, { changes: [words] })).results.map(codeOf)).toEqual([
      "rejected unknownFields",
    ]);
    expect({}).not.toHaveProperty("polluted");
  });

  test("[S4] two phones that pull page by page come to the same mirror", async () => {
    const [officer, one, two] = [anOfficer(), aMirror(), aMirror()];
    const creation = anActivityBy(officer);
    await server.sync(officer, { changes: [creation] });
    one.install(await server.sync(anOfficer()));
    await server.sync(officer, {
      changes: [
        aChangeBy(officer, { recordId: creation.recordId, fields: { title: "Số 2" } }),
        anActivityBy(officer),
      ],
    });
    one.install(await server.sync(anOfficer(), { cursors: one.cursors() }));
    two.install(await server.sync(anOfficer()));
    expect(one.records).toEqual(two.records);
  });

  test("ids that are no UUID make no record", async () => {
    const officer = anOfficer();
    const odd = anActivityBy(officer, {}, { recordId: "settings:son-kim-1" as never });
    expect(codeOf((await server.sync(officer, { changes: [odd] })).results[0])).toBe("rejected malformed");
    expect(aRecordId()).toMatch(/-7/);
  });
});
