import { createHash } from "node:crypto";
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { aRecord, SCOPE, uuid } from "../../../support/sync-builders.ts";
import { pictureOf } from "../../../support/test-phone.ts";

const hashOf = async (blob: Blob): Promise<string> =>
  createHash("sha256")
    .update(new Uint8Array(await blob.arrayBuffer()))
    .digest("hex");

/** A colleague's record has one photo, which lies with the server alone. */
const aColleaguesPhoto = async () => {
  const enrolled = await anEnrolledPhone();
  const { device, receive, nextNumber } = enrolled;
  const [large, small] = [pictureOf("ảnh lớn của đồng nghiệp"), pictureOf("nhỏ")];
  const [file, thumbnail] = [await hashOf(large), await hashOf(small)];
  const id = uuid(501);
  await receive(anActivity(id, nextNumber(), { kind: "broadcast", on: "2025-05-09", title: "Số 1" }));
  const photo: Record<string, Json> = {
    activity: id,
    kind: "photo",
    file,
    thumbnail,
    fileType: "image/jpeg",
    sizeBytes: 412_000,
    takenAt: 1_746_756_000_000,
    source: "camera",
    order: 1,
  };
  await receive({ ...aRecord(uuid(502), nextNumber()), scope: SCOPE, collection: "evidence", values: photo });
  const asked: string[] = [];
  device.setAnswer((url) => {
    asked.push(new URL(url).pathname);
    const blob = url.endsWith(file) ? large : url.endsWith(thumbnail) ? small : null;
    return blob ? new Response(blob) : new Response(null, { status: 404 });
  });
  const askedForLarge = () => asked.filter((path) => path.endsWith(file)).length;
  return { device, id, askedForLarge };
};

test("«Tiết kiệm dữ liệu» leaves a colleague's large photo with the server until it is asked for, and photos wait for Wi-Fi", async () => {
  const { device, id, askedForLarge } = await aColleaguesPhoto();
  const { outbox } = device.services;
  openApp(device, "/cai-dat");
  fireEvent.click(await screen.findByRole("switch", { name: "Tiết kiệm dữ liệu" }));
  await waitFor(async () => expect(await outbox.reducedData()).toBe(true));
  await waitFor(() =>
    expect(
      screen.getByRole("switch", { name: "Chỉ gửi ảnh khi có Wi-Fi" }).getAttribute("aria-checked"),
    ).toBe("true"),
  );
  openApp(device, `/ban-ghi/${id}/anh/1`);
  const fetchIt = await screen.findByRole("button", { name: /^Tải ảnh lớn, 402 KB/ });
  expect(askedForLarge()).toBe(0);
  fireEvent.click(fetchIt);
  await waitFor(() => expect(askedForLarge()).toBe(1));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Tải ảnh lớn/ })).toBeNull());
});

test("without it the photo comes at once; a browser that saves data is a hint until the officer decides", async () => {
  const { device, id, askedForLarge } = await aColleaguesPhoto();
  const { outbox } = device.services;
  expect(await outbox.reducedData()).toBe(false);
  Object.assign(device.environment, { savesData: () => true });
  expect(await outbox.reducedData()).toBe(true);
  await outbox.setReducedData(false);
  expect(await outbox.reducedData()).toBe(false);
  openApp(device, `/ban-ghi/${id}/anh/1`);
  await waitFor(() => expect(askedForLarge()).toBe(1));
});
