// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

test("[S31] of two reviewers the first one's verdict holds everywhere, with its remark; the later one stays beside it", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const phone = await officer();
  const lan = await supervisor();
  const nam = await enrolled({ name: "Trần Văn Nam", role: "supervisor", unit: OFFICE });
  const { id } = await writeBroadcast(phone.services, "Số 1", ["a"]);
  await phone.services.outbox.sendNow();
  for (const desk of [lan, nam]) await desk.services.supervision.openUnit(COMMUNE);
  const seen = [await lan.services.diary.activity(id), await nam.services.diary.activity(id)] as const;
  if (!seen[0] || !seen[1]) throw new Error("a desk does not see it");

  // Both judge without knowing of each other.
  expect((await lan.services.review.accept(seen[0], "Ảnh rõ, cảm ơn.")).ok).toBe(true);
  expect(
    (await nam.services.review.giveBack(seen[1], { reasons: ["blurred"], comment: "Mờ", photos: [] })).ok,
  ).toBe(true);
  await lan.services.outbox.sendNow();
  await nam.services.outbox.sendNow();
  await lan.services.outbox.sendNow();
  await phone.services.outbox.sendNow();

  for (const device of [phone, lan, nam])
    expect(await device.services.diary.activity(id)).toMatchObject({
      status: "accepted",
      reviews: [
        { verdict: "accepted", comment: "Ảnh rõ, cảm ơn." },
        { verdict: "returned", comment: "Mờ" },
      ],
    });
  const queue = await nam.services.supervision.queue();
  expect(queue.ok && queue.value.value.items).toEqual([]);
});
