import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { until } from "../../support/until.ts";

const SOUND = readFileSync(join(import.meta.dirname, "../../fixtures/sounds/chromium-cut-off.webm"));

/** A form, opened again after the page was killed twelve seconds into a recording. */
const openAfterDeath = async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const { drafts } = device.services;
  const { id } = await drafts.start({ kind: "broadcast" });
  const recordings = await drafts.recordings();
  recordings.begin(id, "audio/webm;codecs=opus").keep(new Blob([new Uint8Array(SOUND)]), 12_345);
  await until(async () => (await recordings.left(id)).length === 1, { what: "the recording is on disk" });
  const again = device.restart();
  openApp(again, `/ghi/${id}`);
  await screen.findByText("Tìm lại được đoạn ghi âm 0:12");
  const attachments = async () => (await again.services.drafts.draft(id))?.attachments ?? [];
  return { device: again, id, attachments };
};

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const isAsked = () => screen.queryByText(/^Tìm lại được đoạn ghi âm/) !== null;

describe("[S1] a form that comes back after its page was killed in the middle of a recording", () => {
  test("has found the sound and keeps it: it is there to be heard, and is saved with the record", async () => {
    const { device, attachments } = await openAfterDeath();
    expect(await attachments()).toMatchObject([
      { kind: "audio", durationMs: 12_345, sizeBytes: SOUND.length },
    ]);
    expect(await screen.findByRole("button", { name: /^Ghi âm 12-05-2025 09:00.*0:12/ })).toBeTruthy();
    press("Giữ lại");
    await waitFor(() => expect(isAsked()).toBe(false));

    press("Lưu trên máy");
    await findDialog("Đã lưu trên máy");
    const [view] = await device.services.diary.activitiesBetween(
      "2025-05-01" as never,
      "2025-05-31" as never,
    );
    expect(view?.attachments).toMatchObject([{ kind: "audio", durationMs: 12_345 }]);
  });

  test("takes it out when the officer does not want it, and puts it back when that was a mistake", async () => {
    const { attachments } = await openAfterDeath();
    press("Bỏ đoạn này");
    await waitFor(async () => expect(await attachments()).toEqual([]));
    expect(isAsked()).toBe(false);
    fireEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
    await waitFor(async () => expect(await attachments()).toHaveLength(1));
  });
});
