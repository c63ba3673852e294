import { toOutboxRow } from "../../../src/device/append-changes.ts";
import type { FileRow, OutboxRow, RecordRow } from "../../../src/device/phone-db.ts";
import { toRecordRow } from "../../../src/device/to-record-row.ts";
import { type ChangeId, type Epoch, type RecordId, SCHEMA_VERSION } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { PlanId } from "../../../src/domain/task.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, UserId } from "../../../src/domain/user.ts";
import { createDemoRandom } from "../../../src/server/demo/demo-random.ts";
import { wallInstant } from "../../../src/server/demo/demo-time.ts";
import { type YearActivity, type YearPhoto, yearActivities } from "./year-activities.ts";
import { yearPosting } from "./year-posting.ts";

/** Whose phone is filled. */
export interface YearOwner {
  readonly user: UserId;
  readonly device: DeviceId;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly plan: PlanId;
  readonly epoch: Epoch;
  readonly today: Day;
  readonly thumbnailOf: (nth: number) => Uint8Array;
}

/** What lies in the phone's tables; a thumbnail's bytes are those of its number. */
export interface YearRows {
  readonly records: readonly RecordRow[];
  readonly outbox: readonly OutboxRow[];
  readonly files: readonly FileRow[];
  readonly thumbnails: readonly { readonly file: FileRow["file"]; readonly nth: number }[];
}

/** Numbers of made-up records begin behind those of the server. */
const FIRST_NUMBER = 100_000;
const PHOTO_BYTES = 250_000;
const THUMBNAIL_BYTES = 6_900;
/** Photos that wait are others than those of the year. */
const FIRST_WAITING_PHOTO = 1_000_000;

/** A year as the mirror of the officer's own phone has it: all was sent, confirmed and backed up. */
export const mirrorOfYear = (owner: YearOwner, count: number): YearRows => {
  const random = createDemoRandom(`year ${count}`);
  const activities = yearActivities({ ...owner, random, count, isReviewed: true });
  const at = wallInstant(owner.today, 0);
  const entries = yearPosting(random, owner.today).map((entry) => ({ ...entry, at }));
  const scope = scopeOf(owner.unit, "shared");
  const records = [...activities.flatMap((each) => each.records), ...entries].map(
    ({ collection, id, at, values }, index) =>
      toRecordRow({
        epoch: owner.epoch,
        record: {
          ...{ scope, collection, id: id as RecordId, number: FIRST_NUMBER + index, values },
          ...{ createdBy: owner.user, createdAt: at, updatedBy: owner.user, updatedAt: at },
        },
      }),
  );
  return { records, outbox: [], ...filesOf(activities, "backedUp", 1) };
};

/** Work that only this phone has; `seq` is the first free number. */
export const outboxOfYear = (owner: YearOwner, count: number, seq: number): YearRows => {
  const random = createDemoRandom("outbox");
  const activities = yearActivities({
    ...{ ...owner, random, count, isReviewed: false },
    thumbnailOf: (nth) => owner.thumbnailOf(FIRST_WAITING_PHOTO + nth),
  });
  const outbox = activities
    .flatMap(({ records }) => records)
    .map(({ collection, id, activity, at, values }, index) =>
      toOutboxRow(
        {
          ...{ id: random.uuid(at) as ChangeId, device: owner.device, seq: seq + index, user: owner.user },
          ...{ scope: scopeOf(owner.unit, "shared"), collection, recordId: id as RecordId, fields: values },
          ...{ base: { epoch: null, number: 0 }, at: at as Instant, clockOffsetMs: 0 },
          schemaVersion: SCHEMA_VERSION,
        },
        activity,
      ),
    );
  return { records: [], outbox, ...filesOf(activities, "waiting", FIRST_WAITING_PHOTO + 1) };
};

const filesOf = (
  activities: readonly YearActivity[],
  state: FileRow["state"],
  first: number,
): Pick<YearRows, "files" | "thumbnails"> => {
  const photos = activities.flatMap((each) => each.photos);
  return {
    files: photos.flatMap((photo) => fileRows(photo, state)),
    thumbnails: photos.map(({ thumbnail }, index) => ({ file: thumbnail, nth: first + index })),
  };
};

const fileRows = (
  { activity, on, file, thumbnail }: YearPhoto,
  state: FileRow["state"],
): readonly FileRow[] => {
  const both = { type: "image/jpeg", state, activity, on, upload: null } as const;
  return [
    { ...both, file, kind: "photo", sizeBytes: PHOTO_BYTES },
    { ...both, file: thumbnail, kind: "thumbnail", sizeBytes: THUMBNAIL_BYTES },
  ];
};
