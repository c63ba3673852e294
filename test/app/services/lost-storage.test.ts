// @vitest-environment node
import Dexie, { type Table } from "dexie";
import { describe, expect, test } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

/** What the tables of all databases have in common. */
const tables = (new Dexie("any") as Dexie & { readonly Table: { readonly prototype: Table } }).Table
  .prototype;

/** The next reads of drafts fail as when the system took the database away behind the camera app. */
const loseConnection = (times: number): (() => void) => {
  const { get } = tables;
  let left = times;
  Object.assign(tables, {
    get(this: { name: string }, ...given: Parameters<typeof get>) {
      if (this.name === "drafts" && left > 0) {
        left -= 1;
        return Dexie.Promise.reject(
          new DOMException("Connection to Indexed Database server lost", "UnknownError"),
        );
      }
      return get.apply(this as never, given);
    },
  });
  return () => Object.assign(tables, { get });
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
