// @vitest-environment node
import { IDBObjectStore } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

/** The next reads of drafts fail as when the system took the database away behind the camera app. */
const loseConnection = (times: number): (() => void) => {
  const { get } = IDBObjectStore.prototype;
  let left = times;
  IDBObjectStore.prototype.get = function (key) {
    if (this.name !== "drafts" || left === 0) return get.call(this, key);
    left -= 1;
    throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
  };
  return () => {
    IDBObjectStore.prototype.get = get;
  };
};

const openDraft = async () => {
  const { services } = createTestPhone(createScriptedServer().answer);
  await services.account.enrol("ABCD-EFGH");
  const draft = await services.drafts.start({ kind: "broadcast" });
  await services.drafts.update(draft.id, { title: "Số 1" } as DraftValues);
  return { ...services, id: draft.id };
};

describe("[S35] a database that is taken away behind the camera app", () => {
  test("is opened again, and photo and record are kept", async () => {
    const { drafts, id } = await openDraft();
    for (const work of [
      () => drafts.addPhoto(id, pictureOf("a"), "camera"),
      () => drafts.save(id),
    ] as const) {
      const restore = loseConnection(1);
      expect((await work()).ok).toBe(true);
      restore();
    }
  });

  test("and does not come back is told, and nothing hangs", async () => {
    const { drafts, id } = await openDraft();
    const restore = loseConnection(Number.POSITIVE_INFINITY);
    await drafts.markCapture(id, true);
    const lost = { ok: false, error: { kind: "storageLost" } };
    expect(await drafts.addPhoto(id, pictureOf("a"), "camera")).toEqual(lost);
    expect(await drafts.save(id)).toEqual(lost);
    restore();
    expect((await drafts.save(id)).ok).toBe(true);
  });
});
