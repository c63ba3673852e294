import type { ActivityId } from "../../../../src/domain/activity/activity.ts";
import type { ReviewQueue } from "../../../../src/domain/api.ts";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../../src/domain/change.ts";
import type { Sha256 } from "../../../../src/domain/hash.ts";
import type { WireRecord } from "../../../../src/domain/record.ts";
import { shownContent } from "../../../../src/domain/review.ts";
import { at, day, shared, unitId } from "../../../support/builders/ids.ts";
import { NOW, type USER, uuid } from "../../../support/sync-builders.ts";
import type { DeskScript } from "../overview/open-desk.tsx";

const SCOPE = shared("son-kim-1");
const OFFICER = uuid(77) as typeof USER;

const aWireRecord = (
  collection: string,
  id: string,
  number: number,
  values: Record<string, Json>,
): WireRecord => ({
  scope: SCOPE,
  collection,
  id: id as RecordId,
  number,
  values,
  createdBy: OFFICER,
  createdAt: NOW,
  updatedBy: OFFICER,
  updatedAt: NOW,
});

const aPhoto = (activity: string, number: number): WireRecord =>
  aWireRecord("evidence", uuid(5000 + number), 500 + number, {
    kind: "photo",
    activity,
    file: String(number).padStart(64, "a"),
    fileType: "image/jpeg",
    sizeBytes: 1000,
    thumbnail: String(number).padStart(64, "b"),
    thumbnailBytes: 100,
    widthPx: 4,
    heightPx: 3,
    source: "camera",
    takenAt: at("2025-05-06T05:10+07:00"),
    order: number,
  });

/** Broadcasts of one commune that wait, the first of them with two photos. */
export const waiting = (titles: readonly string[]): Pick<DeskScript, "queue" | "records"> => {
  const ids = titles.map((_, index) => uuid(1000 + index));
  const queue: ReviewQueue = {
    generatedAt: NOW,
    total: titles.length,
    sampled: [],
    items: titles.map((title, index) => ({
      activity: ids[index] as ActivityId,
      scope: SCOPE,
      unit: unitId("son-kim-1"),
      unitName: "Xã Sơn Kim 1",
      kind: "broadcast",
      title,
      on: day("2025-05-06"),
      tasks: [],
      receivedAt: at("2025-05-06T06:00+07:00"),
      photos: index === 0 ? 2 : 0,
      missingPhotos: index === 0 ? 2 : 0,
      thumbnail: null as Sha256 | null,
      isChangedSinceReview: false,
      flags: [],
      group: "drawn",
    })),
  };
  const activities = titles.map((title, index) =>
    aWireRecord("activity", ids[index] as string, 10 + index, {
      kind: "broadcast",
      on: "2025-05-06",
      title,
      minutes: 15,
      note: `Ghi chú của ${title}`,
    }),
  );
  return { queue, records: [...activities, aPhoto(ids[0] as string, 1), aPhoto(ids[0] as string, 2)] };
};

/** Photos that the officer has taken out of the first record since its review. */
export const aRemovedPhoto = (): WireRecord => {
  const photo = aPhoto(uuid(1000), 3);
  return { ...photo, values: { ...photo.values, deleted: true } };
};

/** What a reviewer saw of the first record before it was mended: its first photo, and one that is gone. */
export const formerContent = (): string =>
  shownContent(
    { kind: "broadcast", on: "2025-05-06", title: "Số 0", minutes: 10, station: "Đài truyền thanh" },
    [1, 3].map((number) => ({ id: uuid(5000 + number), file: String(number).padStart(64, "a") })),
  );

/** A verdict that the server knows of, about content that was changed since. */
export const anOldVerdict = (comment: string, about: { shown: string; content?: string } | null = null) =>
  aWireRecord("review", uuid(9000), 900, {
    shown: "c".repeat(64),
    ...about,
    activity: uuid(1000),
    verdict: "returned",
    reasons: ["blurred"],
    comment,
    photos: [],
  });
