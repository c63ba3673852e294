// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { RunningRecording } from "../../../src/app/services/recordings.ts";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { onDisk } from "../../support/phone-contents.ts";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { USER } from "../../support/sync-builders.ts";
import { createTestPhone, pictureOf, type TestPhone } from "../../support/test-phone.ts";
import { until } from "../../support/until.ts";

vi.setConfig({ testTimeout: 20_000 });
afterAll(() => vi.resetConfig());

/** What Chromium had written when the page was killed. */
const SOUND = readFileSync(join(import.meta.dirname, "../../fixtures/sounds/chromium-cut-off.webm"));
const WEBM = "audio/webm;codecs=opus";
const PARTS = [SOUND.subarray(0, 2272), SOUND.subarray(2272, 5000), SOUND.subarray(5000)];
const ALL = "Ghi âm 12-05-2025 09:00";

const signedIn = async () => {
  const device = createTestPhone(createScriptedServer().answer);
  expect((await device.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
  const draft = await device.services.drafts.start({ kind: "broadcast" });
  return { device, drafts: device.services.drafts, draft };
};

const counts = (device: TestPhone): Promise<readonly [recordings: number, parts: number]> =>
  onDisk(device, USER, async (db) => [await db.recordings.count(), await db.recordingParts.count()]);

const untilKept = (device: TestPhone, parts: number): Promise<true> =>
  until(async () => (await counts(device))[1] === parts, { what: `${parts} parts are on disk` });

/** Records on this phone as the page does, five seconds a part. */
const record = async (
  device: TestPhone,
  draft: ActivityId,
  parts: readonly Uint8Array[] = PARTS,
): Promise<RunningRecording> => {
  const before = (await counts(device))[1];
  const recording = (await device.services.drafts.recordings()).begin(draft, WEBM);
  for (const [index, part] of parts.entries())
    recording.keep(new Blob([new Uint8Array(part)]), (index + 1) * 5000);
  await untilKept(device, before + parts.length);
  return recording;
};

describe("[S1] a recording", () => {
  test("of which the page was killed is found in its draft, and becomes evidence byte for byte", async () => {
    const { device, draft } = await signedIn();
    const beganAt = device.time.now;
    await record(device, draft.id);

    const { drafts } = device.restart().services;
    const recordings = await drafts.recordings();
    const [found, ...others] = await recordings.left(draft.id);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ draft: draft.id, beganAt, durationMs: 15_000 });
    if (!found) return;

    device.time.now = addMs(device.time.now, 600_000);
    const taken = await recordings.takeIn(found, ALL);
    const takenAt = addMs(beganAt, 15_000);
    expect(taken).toMatchObject({
      ok: true,
      value: { kind: "audio", fileType: "audio/webm", fileName: ALL, durationMs: 15_000, takenAt },
    });
    const file = taken.ok ? taken.value.file : ("" as never);
    const bytes = await device.services.images.attachment(file, "audio/webm");
    expect(Buffer.from((await bytes?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(SOUND)).toBe(true);
    expect(await recordings.left(draft.id)).toEqual([]);
    expect(await counts(device)).toEqual([0, 0]);
  });

  test("that ended as it should is evidence, and nothing else is left of it", async () => {
    const { device, drafts, draft } = await signedIn();
    const { id, keep } = await record(device, draft.id);
    const whole = { bytes: new Blob([SOUND], { type: WEBM }), fileName: ALL, source: "camera" as const };
    expect((await drafts.addAttachment(draft.id, { ...whole, recording: id })).ok).toBe(true);
    expect(await counts(device)).toEqual([0, 0]);
    // What the recorder still hands over belongs to none any more.
    keep(new Blob(["late"]), 20_000);
    const { begin } = await drafts.recordings();
    await begin(draft.id, WEBM).drop();
    expect(await counts(device)).toEqual([0, 0]);
  });

  test("that was taken in twice, killed right behind the first time, is one file", async () => {
    const { device, drafts, draft } = await signedIn();
    await record(device, draft.id);
    const recordings = await drafts.recordings();
    const [found] = await recordings.left(draft.id);
    if (!found) throw new Error("nothing found");
    const whole = { bytes: new Blob([SOUND], { type: WEBM }), fileName: ALL, source: "camera" as const };
    expect((await drafts.addAttachment(draft.id, whole)).ok).toBe(true);
    expect((await recordings.takeIn(found, ALL)).ok).toBe(true);
    expect((await drafts.draft(draft.id))?.attachments).toHaveLength(1);
  });

  test("that the officer threw away is gone, and so is one that ended before its first part", async () => {
    const { device, drafts, draft } = await signedIn();
    await (await record(device, draft.id)).drop();
    expect(await counts(device)).toEqual([0, 0]);
    (await drafts.recordings()).begin(draft.id, WEBM);
    await until(async () => (await counts(device))[0] === 1, { what: "it has begun" });
    expect(await (await drafts.recordings()).left(draft.id)).toEqual([]);
  });

  test("of which a part could not be written is kept up to there", async () => {
    const { device, drafts, draft } = await signedIn();
    const { id } = await record(device, draft.id);
    await onDisk(device, USER, (db) => db.recordingParts.delete([id, 1]));
    const recordings = await drafts.recordings();
    const [found] = await recordings.left(draft.id);
    const taken = found && (await recordings.takeIn(found, ALL));
    expect(taken).toMatchObject({ ok: true, value: { sizeBytes: PARTS[0]?.byteLength } });
  });

  test("of which not even the beginning could be written is no sound, and is not offered for ever", async () => {
    const { device, drafts, draft } = await signedIn();
    const { id } = await record(device, draft.id);
    await onDisk(device, USER, (db) => db.recordingParts.delete([id, 0]));
    const recordings = await drafts.recordings();
    const [found] = await recordings.left(draft.id);
    expect(found && (await recordings.takeIn(found, ALL))).toMatchObject({ ok: false });
    expect(await counts(device)).toEqual([0, 0]);
  });

  test("makes its draft one in which something was written, and goes when the draft goes", async () => {
    const { device, drafts, draft } = await signedIn();
    device.time.now = addMs(device.time.now, 1000);
    await record(device, draft.id);
    const touched = await drafts.draft(draft.id);
    expect(touched?.updatedAt).toBeGreaterThan(touched?.startedAt ?? 0);
    expect((await drafts.discard(draft.id)).ok).toBe(true);
    expect(await counts(device)).toEqual([0, 0]);

    const saved = await drafts.start({ kind: "broadcast" });
    await drafts.addPhoto(saved.id, pictureOf("a"), "camera");
    await record(device, saved.id);
    expect((await drafts.save(saved.id)).ok).toBe(true);
    expect(await counts(device)).toEqual([0, 0]);
  });

  test("of a draft that went in another window is tidied with the next one; none grows without bounds", async () => {
    const { device, drafts, draft } = await signedIn();
    await record(device, draft.id);
    await onDisk(device, USER, (db) => db.drafts.delete(draft.id));
    const next = await drafts.start({ kind: "broadcast" });
    const { begin } = await drafts.recordings();
    const wild = begin(next.id, WEBM);
    for (let number = 0; number < 100; number += 1) wild.keep(new Blob(["x"]), number * 10);
    wild.keep(new Blob([new Uint8Array(2_000_000)]), 9000);
    await untilKept(device, 64);
    await wild.drop();
    expect(await counts(device)).toEqual([0, 0]);

    begin(draft.id, WEBM);
    await begin(next.id, WEBM).drop();
    expect(await counts(device)).toEqual([0, 0]);
  });
});
