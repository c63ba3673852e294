import { expect, test } from "vitest";
import { errorNoteOf } from "../../../src/app/services/error-notes.ts";
import { anActivity, anEnrolledPhone } from "../../support/officer-app.tsx";
import { everythingIn } from "../../support/phone-contents.ts";
import { pictureOf } from "../../support/test-phone.ts";

/** Stands in every place where people write. */
const PERSONAL = "bimatrieng";

test("a diagnostic file tells counts and clocks, and nothing that anybody wrote", async () => {
  const { device, receive, nextNumber } = await anEnrolledPhone();
  const { drafts, registers, outbox, diagnostic, lock } = device.services;
  const task = "huong-son-2025/PL8" as never;
  const id = "01890000-0000-7000-8000-0000000000aa";
  await receive(
    anActivity(id, nextNumber(), { kind: "broadcast", on: "2025-05-09", title: PERSONAL, note: PERSONAL }),
  );
  device.setOnline(false);
  const saved = await drafts.start({ kind: "broadcast", task });
  await drafts.update(saved.id, {
    title: PERSONAL,
    note: PERSONAL,
    villages: [PERSONAL],
    placeText: PERSONAL,
  });
  await drafts.addPhoto(saved.id, pictureOf(PERSONAL), "camera");
  await drafts.save(saved.id);
  const open = await drafts.start({ kind: "meeting", task });
  await drafts.update(open.id, { title: PERSONAL, note: PERSONAL });
  await registers.keepTyped("site", { name: PERSONAL });
  await lock.setPin("135791", 5);
  await outbox.sendNow();
  localStorage.setItem(
    "loa-errors",
    JSON.stringify([errorNoteOf(new TypeError(PERSONAL), "2025-05-12T02:00:00Z")]),
  );

  // The word is really there to be found.
  expect(JSON.stringify(await everythingIn(device)).split(PERSONAL).length).toBeGreaterThan(6);

  const content = await diagnostic.content();
  const told = JSON.parse(content);
  expect(told).toMatchObject({
    app: device.environment.appVersion,
    drafts: 1,
    records: { activity: 1 },
    sync: { hasLock: true },
    errors: [{ name: "TypeError" }],
  });
  expect(told.outbox.activity).toBeGreaterThan(0);
  expect(told.files).toEqual({ "photo: waiting": 1, "thumbnail: waiting": 1 });
  expect(content).not.toContain(PERSONAL);
  expect(content).not.toContain("Nguyễn");
  expect(content).not.toMatch(/son-kim|135791|[0-9a-f]{64}/);
  localStorage.clear();
});

test("an error is noted by its name and place, never by what it says", () => {
  const error = new RangeError(PERSONAL);
  error.stack = `RangeError: ${PERSONAL}\n    at https://x.vn/assets/3fa9c1.js:1:2045`;
  expect(errorNoteOf(error, "now")).toEqual({ at: "now", name: "RangeError", where: "3fa9c1.js:1:2045" });
  expect(errorNoteOf(PERSONAL, "now")).toEqual({ at: "now", name: "string", where: null });
  const named = new Error("x");
  named.name = `${PERSONAL} của tôi`;
  expect(errorNoteOf(named, "now").name).toBe("Error");
});
