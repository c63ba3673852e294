import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { anOfficer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { beginUpload, patchUpload } from "../upload.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const officer = anOfficer();

const send = (...changes: readonly ReturnType<typeof anActivityBy>[]) =>
  server.post(officer, JSON.stringify(aSyncRequest(officer, { changes })));

const limitPages = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(server.db);

test("[S2][S24] a database without room acknowledges nothing and says so, and takes the same change later", async () => {
  const long = { note: "Loa hỏng ".repeat(200) };
  const activities = Array.from({ length: 30 }, () => anActivityBy(officer, long));
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(server.db);
  await limitPages(rows[0]?.page_count ?? 0);

  const full = await send(...activities);
  expect(full.status).toBe(507);
  expect(await full.json()).toMatchObject({ error: { kind: "busy" } });
  expect(await server.db.selectFrom("changes").selectAll().execute()).toEqual([]);

  await limitPages(1_000_000);
  const { results } = await (await send(...activities)).json();
  expect(new Set(results.map(({ status }: { status: string }) => status))).toEqual(new Set(["applied"]));
});

test("[S24] a database that another process holds is busy, not broken", async () => {
  const activity = anActivityBy(officer);
  await sql`pragma busy_timeout = 0`.execute(server.db);
  const other = new Sqlite(join(server.dataFolder, "loa.sqlite"));
  other.exec("begin immediate");

  const held = await send(activity);
  expect([held.status, held.headers.get("retry-after")]).toEqual([503, "5"]);

  other.exec("commit");
  other.close();
  expect((await (await send(activity)).json()).results[0].status).toBe("applied");
});

test("[S28] a disk without room for a photo says so and confirms nothing", async () => {
  const photos = aPhotoWithThumbnail();
  const activity = anActivityBy(officer);
  await server.sync(officer, { changes: [activity, anEvidenceBy(officer, activity.recordId, photos)] });
  const location = await beginUpload(server, officer, photos.photo);
  const bytes = join(server.dataFolder, "spool", location.split("/").at(-1) ?? "");
  rmSync(bytes);
  symlinkSync("/dev/full", bytes);

  const full = await patchUpload(server, officer, location, 0, photos.photo.bytes);

  expect([full.status, full.headers.get("loa-stored")]).toEqual([507, null]);
});
