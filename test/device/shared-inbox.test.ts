import { IDBFactory } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import {
  claimShared,
  clearShared,
  forgetShared,
  keepShared,
  readShared,
} from "../../src/device/shared-inbox.ts";
import type { ActivityId } from "../../src/domain/activity/activity.ts";
import type { UserId } from "../../src/domain/user.ts";
import { uuid } from "../support/sync-builders.ts";

const OFFICER = uuid(1) as UserId;
const COLLEAGUE = uuid(2) as UserId;
const DRAFT = uuid(3) as ActivityId;

const aFile = (name: string, text: string) => new File([text], name, { type: "image/jpeg", lastModified: 7 });
const nowhere = () => undefined;

describe("the inbox of shared files", () => {
  test("keeps names, order and every byte until each is forgotten", async () => {
    const home = new IDBFactory();
    await keepShared(home, [aFile("Ảnh 1.jpg", "một"), aFile("Ảnh 2.jpg", "hai")]);
    await keepShared(home, [aFile("Ảnh 3.jpg", "ba")]);

    const waiting = await claimShared(home, OFFICER, nowhere);
    expect(waiting.map(({ name }) => name)).toEqual(["Ảnh 1.jpg", "Ảnh 2.jpg", "Ảnh 3.jpg"]);
    expect(waiting[0]).toMatchObject({ type: "image/jpeg", sizeBytes: 5, lastModified: 7 });
    const texts = await Promise.all(
      waiting.map(async ({ id }) => new TextDecoder().decode((await readShared(home, id)) ?? undefined)),
    );
    expect(texts).toEqual(["một", "hai", "ba"]);

    const second = waiting[1]?.id ?? 0;
    await forgetShared(home, second);
    expect(await readShared(home, second)).toBeNull();
    expect((await claimShared(home, OFFICER, nowhere)).map(({ name }) => name)).toEqual([
      "Ảnh 1.jpg",
      "Ảnh 3.jpg",
    ]);
  });

  test("[S33] belongs to whoever saw it first, and to nobody else of the same phone", async () => {
    const home = new IDBFactory();
    await keepShared(home, [aFile("a.jpg", "a")]);
    expect(await claimShared(home, OFFICER, nowhere)).toHaveLength(1);
    expect(await claimShared(home, COLLEAGUE, nowhere)).toEqual([]);

    await keepShared(home, [aFile("b.jpg", "b")]);
    expect((await claimShared(home, COLLEAGUE, nowhere)).map(({ name }) => name)).toEqual(["b.jpg"]);
    expect((await claimShared(home, OFFICER, nowhere)).map(({ name }) => name)).toEqual(["a.jpg"]);
  });

  test("[S34] remembers for which draft a file is meant, and forgets it when told", async () => {
    const home = new IDBFactory();
    await keepShared(home, [aFile("a.jpg", "a")]);
    await claimShared(home, OFFICER, () => DRAFT);
    expect(await claimShared(home, OFFICER, ({ draft }) => draft)).toMatchObject([{ draft: DRAFT }]);
    expect((await claimShared(home, OFFICER, nowhere))[0]?.draft).toBeUndefined();
    expect((await claimShared(home, OFFICER, ({ draft }) => draft))[0]?.draft).toBeUndefined();
  });

  test("[S46] is emptied of what one user, or nobody, has seen, bytes too; a colleague's stays", async () => {
    const home = new IDBFactory();
    await keepShared(home, [aFile("a.jpg", "a"), aFile("b.jpg", "b")]);
    const [first] = await claimShared(home, OFFICER, nowhere);
    await keepShared(home, [aFile("c.jpg", "c")]);
    const [theirs] = await claimShared(home, COLLEAGUE, nowhere);
    await keepShared(home, [aFile("d.jpg", "d")]);

    await clearShared(home, OFFICER);
    expect(await claimShared(home, OFFICER, nowhere)).toEqual([]);
    expect(await readShared(home, first?.id ?? 0)).toBeNull();
    expect(await readShared(home, 4)).toBeNull();
    expect((await claimShared(home, COLLEAGUE, nowhere)).map(({ name }) => name)).toEqual(["c.jpg"]);
    expect(await readShared(home, theirs?.id ?? 0)).not.toBeNull();
  });
});
