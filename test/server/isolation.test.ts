import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../src/domain/change.ts";
import { anActivityBy, anEvidenceBy, aReviewBy } from "../support/builders/changes.ts";
import { internal, published, shared } from "../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../support/builders/people.ts";
import { aPhotoWithThumbnail, type Photo } from "../support/builders/photos.ts";
import { aSyncRequest } from "../support/builders/requests.ts";
import { openTestServer, type TestServer } from "./test-server.ts";
import { beginUpload, createUpload, uploadWhole } from "./upload.ts";

const SECRET = "Đối thoại về đất đai ở thôn Kim Bình";

let server: TestServer;
let activity: Change;
let photo: Photo;
let thumbnail: Photo;
let openUpload: string;
let cursors: Awaited<ReturnType<TestServer["sync"]>>["cursors"];

const strangers: readonly (readonly [string, Writer])[] = [
  ["an officer of another commune of the same office", anOfficer("son-kim-2")],
  ["an officer of a commune elsewhere", anOfficer("lam-trung")],
  ["a leader of another commune", aWriter(anActor("leader", "son-kim-2"))],
  ["an officer of the supervising unit", anOfficer("huong-son")],
  ["a supervisor elsewhere", aSupervisor("duc-tho")],
];

beforeAll(async () => {
  server = await openTestServer();
  const officer = anOfficer();
  ({ photo, thumbnail } = aPhotoWithThumbnail());
  activity = anActivityBy(officer, { title: SECRET });
  const evidence = anEvidenceBy(officer, activity.recordId, { photo, thumbnail });
  const late = aPhotoWithThumbnail();
  const lateEvidence = anEvidenceBy(officer, activity.recordId, late);
  ({ cursors } = await server.sync(officer, { changes: [activity, evidence, lateEvidence] }));
  await uploadWhole(server, officer, photo);
  await uploadWhole(server, officer, thumbnail);
  openUpload = await beginUpload(server, officer, late.photo);
  const supervisor = aSupervisor();
  await server.sync(supervisor, { changes: [aReviewBy(supervisor, activity, "returned")] });
});
afterAll(() => server.close());

/** Everything that could betray the commune in an answer. */
const traces = () => [SECRET, activity.recordId, photo.hash, thumbnail.hash, "Số 1", "son-kim-1"];

describe.each(strangers)("[S7] %s", (_, stranger) => {
  const expectNoTrace = async (response: Response, asked: readonly string[] = []): Promise<void> => {
    const seen = `${await response.text()} ${JSON.stringify([...response.headers])}`;
    for (const trace of traces()) if (!asked.includes(trace)) expect(seen).not.toContain(trace);
  };

  test("gets no record, whatever is watched, claimed by a cursor or pushed", async () => {
    const mine = `${stranger.actor.unit}`;
    const body = aSyncRequest(stranger, {
      watch: [shared("son-kim-1"), internal("son-kim-1"), published("son-kim-1")],
      cursors: [...cursors],
      files: [photo.hash, thumbnail.hash],
      changes: [
        {
          ...anActivityBy(stranger, { title: "x" }),
          scope: shared("son-kim-1"),
          recordId: activity.recordId,
        },
        { ...anActivityBy(stranger, { title: "y" }), scope: shared("nowhere") },
      ],
    });
    const response = await server.post(stranger, JSON.stringify(body));
    const answer = await response.clone().json();
    expect(answer.records).toEqual([]);
    expect(answer.files.map(({ isStored }: { isStored: boolean }) => isStored)).toEqual([false, false]);
    // The foreign scope and the one that does not exist are answered alike.
    const [foreign, unknown] = answer.results;
    expect({ ...foreign, id: "" }).toEqual({ ...unknown, id: "" });
    expect(foreign.code).toBe("notAllowed");
    expect(answer.scopes).not.toContain(shared("son-kim-1"));
    await expectNoTrace(response, [photo.hash, thumbnail.hash, mine]);
  });

  test("gets neither photo nor thumbnail, nor learns that they are there", async () => {
    for (const { hash } of [photo, thumbnail])
      for (const method of ["GET", "HEAD"]) {
        const response = await server.request(stranger, `/files/${hash}`, { method });
        expect(response.status).toBe(404);
        await expectNoTrace(response);
      }
    for (const { hash, bytes } of [photo, thumbnail]) {
      const response = await createUpload(server, stranger, { hash, sizeBytes: bytes.length });
      expect([response.status, response.headers.get("loa-stored")]).toEqual([404, null]);
    }
  });

  test("cannot ask for, go on with or end an upload", async () => {
    for (const method of ["HEAD", "PATCH", "DELETE", "GET"]) {
      const response = await server.request(stranger, openUpload, {
        method,
        headers: {
          "tus-resumable": "1.0.0",
          "upload-offset": "0",
          "content-type": "application/offset+octet-stream",
        },
        ...(method === "PATCH" ? { body: "x" } : {}),
      });
      expect(response.status).toBe(404);
    }
  });

  test("gets no line of its history and nothing of what waits in quarantine", async () => {
    for (const { collection, recordId } of [
      activity,
      { collection: "evidence", recordId: activity.recordId },
    ]) {
      const response = await server.request(
        stranger,
        `/api/history/${activity.scope}/${collection}/${recordId}`,
      );
      expect(response.status).toBe(404);
      await expectNoTrace(response);
    }
    await expectNoTrace(await server.request(stranger, "/api/quarantine"));
  });

  test("gets no count and no name of it in overview, year and queue", async () => {
    const doors = ["/api/overview?month=2025-05", "/api/overview/son-kim-1?year=2025", "/api/queue"];
    for (const door of doors) {
      const response = await server.request(stranger, door);
      expect([200, 403, 404]).toContain(response.status);
      await expectNoTrace(response);
    }
    const unknown = await server.request(stranger, "/api/overview/nowhere?year=2025");
    const foreign = await server.request(stranger, "/api/overview/son-kim-1?year=2025");
    expect([foreign.status, await foreign.text()]).toEqual([unknown.status, await unknown.text()]);
  });
});

describe("[S7] without a session", () => {
  const doors: readonly (readonly [method: string, path: string])[] = [
    ["POST", "/api/sync"],
    ["GET", "/api/overview?month=2025-05"],
    ["GET", "/api/overview/son-kim-1?year=2025"],
    ["GET", "/api/queue"],
    ["GET", "/api/quarantine"],
    ["GET", "/api/history/son-kim-1.shared/activity/01890000-0000-7000-9000-000000000001"],
    ["GET", `/files/${"a".repeat(64)}`],
    ["HEAD", `/files/${"a".repeat(32)}`],
    ["PATCH", `/files/${"a".repeat(32)}`],
    ["POST", "/files"],
  ];
  test.each(doors)("%s %s is 401", async (method, path) => {
    const response = await server.app.request(path, { method, headers: { origin: "http://localhost" } });
    expect(response.status).toBe(401);
  });
});

test("[S7] officers of the own commune have no overview and no queue either", async () => {
  for (const door of ["/api/overview?month=2025-05", "/api/overview/son-kim-1?year=2025", "/api/queue"])
    expect((await server.request(anOfficer(), door)).status).toBe(403);
});

test("[S25] unknown paths of the API answer 404 in JSON, with and without a session", async () => {
  for (const path of ["/api", "/api/nothing", "/api/sync/more", "/files/x/y"]) {
    const response = await server.request(anOfficer(), path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { kind: "notFound" } });
  }
  expect((await server.app.request("/api/nothing")).status).toBe(404);
});

test("another site can neither sync nor send files", async () => {
  for (const path of ["/api/sync", "/files"]) {
    const response = await server.request(anOfficer(), path, {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(403);
  }
});

test("healthz says which history this is, and that it is well", async () => {
  const response = await server.app.request("/healthz");
  expect(await response.json()).toEqual({
    status: "ok",
    epoch: server.history.epoch,
    backup: "none",
    version: "0.1.0",
  });
});
