// @vitest-environment node
import { describe, expect, test } from "vitest";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";
import { until } from "../../support/until.ts";

describe("a user who leaves while something is under way", () => {
  test("[S33] nothing more of their photos goes out under the next user's session", async () => {
    const server = createScriptedServer();
    const device = createTestPhone(server.answer);
    const { account, drafts, outbox } = device.services;
    await account.enrol("ABCD-EFGH");
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.addPhoto(draft.id, pictureOf("a"), "camera");
    await drafts.save(draft.id);

    let letThrough = (): void => {};
    let asks = 0;
    device.setAnswer(async (url, init) => {
      if (!new URL(url).pathname.startsWith("/files")) return server.answer(url, init);
      asks += 1;
      await new Promise<void>((resolve) => {
        letThrough = resolve;
      });
      const headers = { "Tus-Resumable": "1.0.0", Location: "/files/u1", "Upload-Offset": "0" };
      return new Response(null, { status: 201, headers });
    });
    const sending = outbox.sendNow();
    await until(() => asks > 0, { what: "a photo is on its way" });
    await account.signOutKeepingWork();
    letThrough();
    await sending;
    expect(asks).toBe(1);
  });
});
