import { type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { addMs } from "../../domain/instant.ts";
import type { UserId } from "../../domain/user.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../store/open-database.ts";

/** How much one person may deliver on one day; 0: no bound. */
export interface PerDay {
  readonly files: number;
  readonly bytes: number;
}

/** A month of work at once, photos and thumbnails, by somebody who was long without a network. */
export const PER_DAY: PerDay = { files: 6000, bytes: 2 * 1024 ** 3 };

/** Keeps one account from filling the disk; whoever reaches it goes on tomorrow. */
export interface DailyLimit {
  /** Seconds until there is room again; 0: now. */
  readonly waitS: (user: UserId, sizeBytes: number) => Promise<number>;
  /** Counts what has arrived, whatever became of it. */
  readonly count: (user: UserId, sizeBytes: number) => Promise<void>;
  /** Forgets days that are over. */
  readonly forgetOld: () => Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

export const createDailyLimit = (db: Database, clock: Clock, perDay: PerDay): DailyLimit => {
  const today = (): Day => dayOf(clock.now(), DEFAULT_TIME_ZONE);
  return {
    waitS: async (user, sizeBytes) => {
      const used = await db
        .selectFrom("upload_days")
        .select(["files", "bytes"])
        .where("user_id", "=", user)
        .where("day", "=", today())
        .executeTakeFirst();
      const { files, bytes } = used ?? { files: 0, bytes: 0 };
      const isFull =
        (perDay.files > 0 && files >= perDay.files) || (perDay.bytes > 0 && bytes + sizeBytes > perDay.bytes);
      return isFull ? secondsUntilTomorrow(clock) : 0;
    },
    count: async (user, sizeBytes) => {
      await db
        .insertInto("upload_days")
        .values({ user_id: user, day: today(), files: 1, bytes: sizeBytes })
        .onConflict((conflict) =>
          conflict.columns(["user_id", "day"]).doUpdateSet((set) => ({
            files: set("upload_days.files", "+", 1),
            bytes: set("upload_days.bytes", "+", sizeBytes),
          })),
        )
        .execute();
    },
    forgetOld: async () => {
      await db.deleteFrom("upload_days").where("day", "<", today()).execute();
    },
  };
};

/** To the hour: it is a hint, and the days of the time zones that matter begin on full hours. */
const secondsUntilTomorrow = (clock: Clock): number => {
  const now = clock.now();
  const today = dayOf(now, DEFAULT_TIME_ZONE);
  for (let wait = HOUR_MS; wait < DAY_MS; wait += HOUR_MS)
    if (dayOf(addMs(now, wait), DEFAULT_TIME_ZONE) !== today) return wait / 1000;
  return DAY_MS / 1000;
};
