import type { UnitYear } from "../../../domain/api.ts";
import { type Day, dayOf, daysBetween, type TimeZone } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import { devicesVi } from "../../vi/devices.ts";
import { shortDay, size } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { QUIET_DAYS } from "../overview/overview-figures.ts";

export type UnitDevice = UnitYear["people"][number]["devices"][number];

/** What is to be known of a device first; `tone` is that of its words. */
export interface DeviceWord {
  readonly tone: "danger" | "queue" | "attn" | "done";
  readonly text: string;
}

/** A clock further off than this is worth a word. */
const CLOCK_OFF_MS = 2 * 60_000;

/** «đã làm, chưa gửi 3», «chưa kết nối từ 7/11», «mất dữ liệu …»: told apart for each device. */
export const deviceWords = (device: UnitDevice, today: Day, timeZone: TimeZone): readonly DeviceWord[] => {
  const dayName = (at: Instant): string => shortDay(dayOf(at, timeZone));
  const { unsentActivities, oldestUnsentAt, lastSeenAt, lostAt } = device;
  const since = oldestUnsentAt === null ? null : dayName(oldestUnsentAt);
  if (lostAt !== null)
    return [{ tone: "danger", text: devicesVi.lost(dayName(lostAt), unsentActivities, since) }];
  if (lastSeenAt === null) return [{ tone: "attn", text: overviewVi.neverSeen }];

  const isSilent = daysBetween(dayOf(lastSeenAt, timeZone), today) >= QUIET_DAYS;
  const words: DeviceWord[] = [];
  if (unsentActivities > 0) words.push({ tone: "queue", text: devicesVi.unsent(unsentActivities, since) });
  else if (device.unsentFiles > 0)
    words.push({ tone: "queue", text: devicesVi.unsentFiles(device.unsentFiles) });
  if (isSilent) words.push({ tone: "attn", text: overviewVi.silent(dayName(lastSeenAt)) });
  return words.length > 0 ? words : [{ tone: "done", text: devicesVi.allSent }];
};

/** «Bản 0.1.0 · còn trống 2,1 GB · giờ máy chậm 5 phút» */
export const deviceFacts = ({ appVersion, freeBytes, clockOffsetMs }: UnitDevice): string =>
  [
    appVersion === "" ? null : devicesVi.version(appVersion),
    freeBytes === null ? null : devicesVi.free(size(freeBytes)),
    clockOffsetMs === null || Math.abs(clockOffsetMs) < CLOCK_OFF_MS
      ? null
      : devicesVi.clock(Math.round(clockOffsetMs / 60_000)),
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
