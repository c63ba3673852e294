import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { AlikePhotos } from "../../../src/domain/alike-photos.ts";
import type { Likeness } from "../../../src/domain/photo/likeness.ts";
import { savePicture } from "../../../src/server/pictures/picture-rows.ts";
import { aChangeBy, anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { at } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPhoto, aThumbnail, type Photo } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { uploadWhole } from "../upload.ts";

// Never says what it sees: that is written down below.
const folder = mkdtempSync(join(tmpdir(), "loa-alike-"));
const pictureProgram = join(folder, "silent.mjs");
writeFileSync(pictureProgram, 'process.on("message", () => {});');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ pictureProgram });
});
afterEach(() => server.close());

const LOOK = "00ff00ff00ff00ff";
/** Four bits further. */
const NEAR = "00ff00ff00ff00f0";
const FAR = "ffff0000ffff0000";

interface Used {
  readonly by?: Writer;
  /** One that the server has already. */
  readonly photo?: Photo;
  readonly likeness?: Likeness | null;
}

let minutes = 0;

/** An activity with one photo that has arrived; each a minute after the one before. */
const use = async ({ by = anOfficer(), photo: known, likeness = [LOOK] }: Used = {}) => {
  const photo = known ?? aPhoto();
  minutes += 1;
  server.time.now = (at("2025-05-12T09:00+07:00") + minutes * 60_000) as typeof server.time.now;
  const when = { at: server.time.now };
  const activity = anActivityBy(by, {}, when);
  const evidence = {
    ...anEvidenceBy(by, activity.recordId, { photo, thumbnail: aThumbnail() }),
    ...when,
  };
  await server.sync(by, { changes: [activity, evidence] });
  if (!known) await uploadWhole(server, by, photo);
  if (likeness)
    await savePicture(
      server.db,
      photo.hash,
      { kind: "drawn", widthPx: 4, heightPx: 3, likeness },
      server.time.now,
    );
  return { by, photo, scope: activity.scope, activity: activity.recordId, evidence };
};

type UsedPhoto = Awaited<ReturnType<typeof use>>;

const ask = (asking: Writer, { scope, activity }: Pick<UsedPhoto, "scope" | "activity">) =>
  server.request(asking, `/api/alike/${scope}/${activity}`);

const alikeFor = async (asking: Writer, used: UsedPhoto) => {
  const answer = await ask(asking, used);
  expect(answer.status).toBe(200);
  return AlikePhotos.parse(await answer.json()).photos[0];
};

test("a supervisor is told of earlier photos that look alike, of all units, the nearest first, and of no later ones", async () => {
  const near = await use({ by: anOfficer("son-kim-2"), likeness: [NEAR] });
  const same = await use();
  await use({ likeness: [FAR] });
  const asked = await use();
  const later = await use();

  const told = await alikeFor(aSupervisor(), asked);
  expect(told?.state).toBe("looked");
  expect(told?.alike).toMatchObject([
    { activity: same.activity, distance: 0, isExact: false, unit: "son-kim-1", file: same.photo.hash },
    { activity: near.activity, distance: 4, isExact: false, unit: "son-kim-2", on: "2025-05-12" },
  ]);
  expect((await alikeFor(aSupervisor(), later))?.alike).toHaveLength(3);
});

test("the very same bytes are told as the very same, whatever anybody saw in them", async () => {
  const first = await use({ likeness: [] });
  const again = await use({ photo: first.photo, likeness: null });
  expect((await alikeFor(aSupervisor(), again))?.alike).toMatchObject([
    { activity: first.activity, isExact: true, distance: 0 },
  ]);
});

test("[S7] photos that the one who asks may not see are not told of, and a foreign record looks like none", async () => {
  const elsewhere = await use({ by: anOfficer("lam-trung") });
  const neighbour = await use({ by: anOfficer("son-kim-2") });
  const asked = await use();

  const supervisor = await alikeFor(aSupervisor(), asked);
  expect(supervisor?.alike.map(({ activity }) => activity)).toEqual([neighbour.activity]);
  expect((await alikeFor(anOfficer(), asked))?.alike).toEqual([]);

  const unknown = await (await ask(anOfficer(), { ...asked, activity: elsewhere.evidence.recordId })).text();
  for (const stranger of [
    anOfficer("son-kim-2"),
    anOfficer("huong-son"),
    aSupervisor("duc-tho"),
    aWriter(anActor("leader", "son-kim-2")),
  ]) {
    const refused = await ask(stranger, asked);
    expect([refused.status, await refused.text()]).toEqual([404, unknown]);
  }
});

test("several shots of one activity are not held against each other, nor photos that were taken out", async () => {
  const gone = await use();
  const recordId = gone.evidence.recordId;
  await server.sync(gone.by, {
    changes: [aChangeBy(gone.by, { collection: "evidence", recordId, fields: { deleted: true } })],
  });
  const asked = await use();
  const shot = aPhoto();
  const second = anEvidenceBy(asked.by, asked.activity, { photo: shot, thumbnail: aThumbnail() });
  await server.sync(asked.by, { changes: [second] });
  await uploadWhole(server, asked.by, shot);
  const drawn = { kind: "drawn", widthPx: 4, heightPx: 3, likeness: [LOOK] } as const;
  await savePicture(server.db, shot.hash, drawn, server.time.now);

  const { photos } = AlikePhotos.parse(await (await ask(aSupervisor(), asked)).json());
  expect(photos.map(({ alike }) => alike)).toEqual([[], []]);
});

test("a photo that nobody has looked at is waiting, one that cannot be opened says so", async () => {
  const waiting = await use({ likeness: null });
  expect((await alikeFor(aSupervisor(), waiting))?.state).toBe("waiting");
  await savePicture(server.db, waiting.photo.hash, { kind: "undecodable" }, server.time.now);
  expect((await alikeFor(aSupervisor(), waiting))?.state).toBe("unreadable");
});
