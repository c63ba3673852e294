// @vitest-environment node
import { describe, expect, test } from "vitest";
import { MAX_ATTACHMENTS, MAX_FILE_BYTES } from "../../../src/domain/evidence.ts";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

const signedIn = async () => {
  const device = createTestPhone(createScriptedServer().answer);
  expect((await device.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
  const draft = await device.services.drafts.start({ kind: "broadcast" });
  return { ...device.services, device, draft };
};

const pdf = (text: string) => new Blob([`%PDF-1.7 ${text}`], { type: "application/pdf" });
const chosen = (bytes: Blob, fileName: string) => ({ bytes, fileName, source: "gallery" as const });

describe("files of a draft", () => {
  test("[S34] are on disk when they are shown, beside the photos and after the page was killed", async () => {
    const { device, drafts, draft, images } = await signedIn();
    await drafts.addPhoto(draft.id, pictureOf("a"), "gallery");
    const added = await drafts.addAttachment(
      draft.id,
      chosen(pdf("1"), "C:\\Kế hoạch\\Ke\u0302\u0301 hoa\u0323ch.pdf"),
    );
    expect(added).toMatchObject({ ok: true, value: { kind: "document", fileName: "Kế hoạch.pdf" } });

    const again = await device.restart().services.drafts.draft(draft.id);
    expect(again?.photos).toHaveLength(1);
    expect(again?.attachments).toEqual([added.ok && added.value]);
    const [file] = again?.attachments ?? [];
    if (!file) throw new Error("no file");
    expect(await (await images.attachment(file.file, file.fileType))?.text()).toBe("%PDF-1.7 1");
  });

  test("become evidence of the record, and can be taken out and put back before", async () => {
    const { drafts, draft } = await signedIn();
    const sound = new Blob(["OggS…"], { type: "audio/ogg" });
    const kept = await drafts.addAttachment(draft.id, {
      ...chosen(sound, "Ghi âm 12/05/2025 09:00"),
      source: "camera",
      durationMs: 61_234.4,
    });
    const gone = await drafts.addAttachment(draft.id, chosen(pdf("2"), "thua.pdf"));
    if (!kept.ok || !gone.ok) throw new Error("not added");
    await drafts.removePhoto(draft.id, gone.value.id);
    const saved = await drafts.save(draft.id);
    if (!saved.ok) throw new Error("not saved");
    expect(saved.value.photos).toEqual([]);
    expect(saved.value.attachments).toMatchObject([
      { kind: "audio", fileType: "audio/ogg", durationMs: 61_234, source: "camera", isStored: false },
    ]);
  });

  test("that are of no known type, too large or too many are refused in words, and nothing is lost", async () => {
    const { drafts, draft } = await signedIn();
    const add = (bytes: Blob, name = "x.pdf") => drafts.addAttachment(draft.id, chosen(bytes, name));
    expect(await add(new Blob(["MZ…"]), "virus.pdf")).toMatchObject({ error: { kind: "unknownType" } });
    const large = pdf("");
    Object.defineProperty(large, "size", { value: MAX_FILE_BYTES + 1 });
    expect(await add(large)).toMatchObject({ error: { kind: "tooLarge", maxBytes: MAX_FILE_BYTES } });
    for (let number = 0; number < MAX_ATTACHMENTS; number += 1)
      expect((await add(pdf(String(number)))).ok).toBe(true);
    expect(await add(pdf("more"))).toMatchObject({ error: { kind: "tooManyFiles" } });
    expect((await drafts.addPhoto(draft.id, pictureOf("a"), "gallery")).ok).toBe(true);
    expect((await drafts.draft(draft.id))?.attachments).toHaveLength(MAX_ATTACHMENTS);
  });
});
