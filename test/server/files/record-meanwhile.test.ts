import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { shared, unitId } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { aSmallCountry } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { getFile, uploadWhole } from "../upload.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

/** Lets `act` happen once, between the look at who awaits a file and the word that it is there. */
const meanwhile = (act: () => Promise<unknown>): void => {
  const { store } = server.shelf;
  const { keep } = store;
  Object.assign(store, {
    keep: async (...given: Parameters<typeof keep>) => {
      Object.assign(store, { keep });
      await act();
      return keep(...given);
    },
  });
};

const holdings = async (hash: Sha256): Promise<readonly string[]> =>
  (
    await server.db
      .selectFrom("file_holdings")
      .select("scope")
      .where("sha256", "=", hash)
      .orderBy("scope")
      .execute()
  ).map(({ scope }) => scope);

const write = async (writer: Writer, photos: ReturnType<typeof aPhotoWithThumbnail>, scope?: ScopeId) => {
  const at = scope === undefined ? {} : { scope };
  const activity = { ...anActivityBy(writer), ...at };
  const evidence = { ...anEvidenceBy(writer, activity.recordId, photos), ...at };
  const { results } = await server.sync(writer, { changes: [activity, evidence] });
  expect(results.map(({ status }) => status)).toEqual(["applied", "applied"]);
  return { activity, evidence };
};

describe("[S28][S29] a record that is merged while the bytes that it names are written down", () => {
  test("holds them too, in a unit that was taken over: its own officers find them", async () => {
    const merged = aSmallCountry().map((unit) =>
      unit.id === "son-kim-2" ? { ...unit, predecessors: [unitId("son-kim-1")] } : unit,
    );
    const successor = aWriter(anActor("officer", "son-kim-2", merged));
    const photos = aPhotoWithThumbnail();
    await write(successor, photos);
    meanwhile(() => write(successor, photos, shared("son-kim-1")));
    const answer = await uploadWhole(server, successor, photos.photo);
    expect(answer.headers.get("loa-stored")).toBe(photos.photo.hash);
    expect(await holdings(photos.photo.hash)).toEqual(["son-kim-1.shared", "son-kim-2.shared"]);
    expect((await getFile(server, anOfficer("son-kim-1"), photos.photo.hash)).status).toBe(200);
  });

  test("leaves them where they were awaited when it takes the photo out, for it may be put back", async () => {
    const officer = anOfficer();
    const photos = aPhotoWithThumbnail();
    const { evidence } = await write(officer, photos);
    const turn = (deleted: boolean) => ({
      ...anEvidenceBy(officer, "", photos),
      recordId: evidence.recordId,
      fields: { deleted },
    });
    meanwhile(() => server.sync(officer, { changes: [turn(true)] }));
    const answer = await uploadWhole(server, officer, photos.photo);
    expect(answer.headers.get("loa-stored")).toBe(photos.photo.hash);
    await server.sync(officer, { changes: [turn(false)] });
    expect((await getFile(server, officer, photos.photo.hash)).status).toBe(200);
  });
});
