import { createHash } from "node:crypto";
import type { Json } from "../../../src/domain/canonical-json.ts";
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
} from "../../../src/domain/day.ts";
import { Sha256 } from "../../../src/domain/hash.ts";
import { addMs, type Instant } from "../../../src/domain/instant.ts";
import { shownContent, shownFields } from "../../../src/domain/review.ts";
import type { PlanId } from "../../../src/domain/task.ts";
import type { DemoRandom } from "../../../src/server/demo/demo-random.ts";
import { wallInstant } from "../../../src/server/demo/demo-time.ts";
import { type RecipeName, recipes } from "../../../src/server/demo/recipes.ts";

const MONTHS = 12;
const PHOTOS_EACH = [2, 3];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Of a commune's work: what is done most stands most often. */
const WORK: readonly RecipeName[] = [
  "broadcast",
  "posting",
  "guidance",
  "broadcast",
  "article",
  "socialPost",
  "broadcast",
  "posting",
  "guidance",
  "villageMeeting",
  "article",
  "visual",
];
/** In steps of records: nine of ten are reviewed, one of a hundred is returned. */
const UNREVIEWED_EACH = 10;
const RETURNED_EACH = 97;

export const VILLAGES = [
  "Kim Cương 1",
  "Kim Cương 2",
  "Trưng",
  "Khe Năm",
  "Khe Sến",
  "Vũng Tròn",
  "Đại Kim",
  "An Sú",
].map((name) => `Thôn ${name}`);
export const POINTS = [
  "Bộ phận tiếp nhận và trả kết quả",
  ...VILLAGES.map((village) => `Nhà văn hóa ${village}`),
];

/** A record before anybody numbered it, with the activity that it is or belongs to. */
export interface YearRecord {
  readonly collection: "activity" | "evidence" | "review";
  readonly id: string;
  readonly activity: string;
  readonly at: Instant;
  readonly values: Readonly<Record<string, Json>>;
}

export interface YearPhoto {
  readonly activity: string;
  readonly on: Day;
  readonly file: Sha256;
  readonly thumbnail: Sha256;
}

export interface YearActivity {
  readonly records: readonly YearRecord[];
  readonly photos: readonly YearPhoto[];
}

interface YearOptions {
  readonly random: DemoRandom;
  readonly plan: PlanId;
  readonly unitName: string;
  readonly today: Day;
  readonly count: number;
  readonly isReviewed: boolean;
  /** Bytes of the nth thumbnail. */
  readonly thumbnailOf: (nth: number) => Uint8Array;
}

const sha256 = (content: string | Uint8Array): Sha256 =>
  Sha256.parse(createHash("sha256").update(content).digest("hex"));

/** The same number for each of the last twelve months, evenly over its days; this month up to today. */
const dayOfNth = (nth: number, count: number, today: Day): Day => {
  const perMonth = Math.ceil(count / MONTHS);
  const month = addMonths(monthOf(today), -Math.floor(nth / perMonth));
  const last = month === monthOf(today) ? today : lastDayOf(month);
  const days = daysBetween(firstDayOf(month), last) + 1;
  return addDays(last, -Math.floor(((nth % perMonth) / perMonth) * days));
};

/** A year of one commune, newest first, the same for the same seed and day. */
export const yearActivities = (options: YearOptions): readonly YearActivity[] => {
  const { random, plan, unitName, today, count, isReviewed, thumbnailOf } = options;
  let photosMade = 0;
  return Array.from({ length: count }, (_none, nth): YearActivity => {
    const on = dayOfNth(nth, count, today);
    const at = wallInstant(on, random.between(7, 20) * 60);
    const recipe = recipes[WORK[nth % WORK.length] ?? "broadcast"];
    const { kind, fields, caption } = recipe({
      ...{ random, plan, on, unitName, villages: VILLAGES, points: POINTS, nth },
      approver: "Trần Văn Hùng",
      officer: "Nguyễn Thị Hoa",
    });
    const id = random.uuid(at);
    const values = { ...fields, kind, on };
    const evidence = Array.from({ length: PHOTOS_EACH[nth % PHOTOS_EACH.length] ?? 2 }, (_photo, order) => {
      photosMade += 1;
      const thumbnail = sha256(thumbnailOf(photosMade));
      const file = sha256(`photo ${photosMade} of ${count}`);
      return { record: photoRecord(random, { id, at, order, caption, file, thumbnail }), file, thumbnail };
    });
    const records: YearRecord[] = [
      { collection: "activity", id, activity: id, at, values },
      ...evidence.map(({ record }) => record),
    ];
    if (isReviewed && nth % UNREVIEWED_EACH !== 0) records.push(reviewRecord(random, records, nth));
    return {
      records,
      photos: evidence.map(({ file, thumbnail }) => ({ activity: id, on, file, thumbnail })),
    };
  });
};

interface PhotoFacts {
  readonly id: string;
  readonly at: Instant;
  readonly order: number;
  readonly caption: string;
  readonly file: Sha256;
  readonly thumbnail: Sha256;
}

const photoRecord = (
  random: DemoRandom,
  { id, at, order, caption, file, thumbnail }: PhotoFacts,
): YearRecord => ({
  collection: "evidence",
  id: random.uuid(at),
  activity: id,
  at,
  values: {
    ...{ kind: "photo", activity: id, file, fileType: "image/jpeg", sizeBytes: 250_000 },
    ...{ thumbnail, thumbnailBytes: 6_900, widthPx: 1600, heightPx: 1200, source: "camera" },
    ...{ takenAt: addMs(at, order * MINUTE_MS), clockOffsetMs: 0, place: null, order, caption },
  },
});

const reviewRecord = (random: DemoRandom, records: readonly YearRecord[], nth: number): YearRecord => {
  const [activity, ...evidence] = records;
  if (!activity) throw new Error("nothing to review");
  const shownEvidence = evidence.map(({ id, values }) => ({
    id,
    file: String(values["file"]),
    caption: String(values["caption"]),
  }));
  const content = shownContent(activity.values, shownEvidence);
  const isReturned = nth % RETURNED_EACH === 1;
  const at = addMs(activity.at, 20 * HOUR_MS);
  return {
    collection: "review",
    id: random.uuid(at),
    activity: activity.id,
    at,
    values: {
      ...{ activity: activity.id, verdict: isReturned ? "returned" : "accepted" },
      ...(isReturned ? { reasons: ["blurred"], comment: "Ảnh mờ, chụp lại giúp." } : {}),
      ...shownFields(sha256(content), content),
    },
  };
};
