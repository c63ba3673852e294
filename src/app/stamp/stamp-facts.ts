import type { Place } from "../../domain/activity/common-fields.ts";
import { dayOf, type TimeZone, timeOf } from "../../domain/day.ts";
import type { Evidence } from "../../domain/evidence.ts";
import { addMs, type Instant } from "../../domain/instant.ts";
import { fullDay, lowerFirst } from "../vi/format.ts";
import { stampVi } from "../vi/stamp.ts";

/** What a stamp tells of a photo (dấu ảnh). An empty text is not said. */
export interface StampFacts {
  /** «Xã Sơn Kim 1», as the unit was called on that day. */
  readonly unitName: string;
  /** Village or place in the officer's words, «Thôn Kim Cương 1». */
  readonly where: string;
  /** By the device's clock. */
  readonly takenAt: Instant;
  /** Server's clock minus the device's; null when it was never known. */
  readonly clockOffsetMs: number | null;
  readonly timeZone: TimeZone;
  /** The record's short code, «SK1-7Q4KD». */
  readonly code: string;
  readonly place: Place | null;
  /** Short name of the task, else of the kind. */
  readonly work: string;
  readonly content: string;
  readonly officer: string;
  readonly source: Evidence["source"];
}

export interface StampLine {
  readonly kind: "place" | "when" | "coordinates" | "work" | "officer" | "source" | "clock";
  readonly text: string;
}

/** From here on both clocks are named. */
const DOUBTFUL_OFFSET_MS = 5 * 60 * 1000;

/**
 * The same facts in the same order wherever a photo is proof: on screen, under a shared photo, in documents. The first
 * three lines are always there.
 */
export const stampLines = (facts: StampFacts): readonly StampLine[] =>
  [
    line("place", facts.where === "" ? [facts.unitName] : [facts.where, lowerFirst(facts.unitName)], ", "),
    line("when", [...momentOf(takenAtByServer(facts), facts.timeZone), facts.code], " · "),
    line("coordinates", [coordinatesOf(facts.place)]),
    line("work", [facts.work, facts.content], " · "),
    line("officer", [facts.officer]),
    line("source", [stampVi.source[facts.source]]),
    line("clock", [clockDoubt(facts)]),
  ].filter(({ text }) => text !== "");

/** Lines that lie over a photo on screen; the rest stands beside it there. */
export const overlayLines = (lines: readonly StampLine[]): readonly StampLine[] =>
  lines.filter(({ kind }) => kind !== "work" && kind !== "officer");

/** When it was taken, by the server's clock as far as the phone knew it. */
export const takenAtByServer = ({
  takenAt,
  clockOffsetMs,
}: Pick<StampFacts, "takenAt" | "clockOffsetMs">): Instant => addMs(takenAt, clockOffsetMs ?? 0);

/** «Giờ máy …, giờ máy chủ …» where the device's clock was more than five minutes wrong, else nothing. */
export const clockDoubt = (facts: Pick<StampFacts, "takenAt" | "clockOffsetMs" | "timeZone">): string => {
  const { takenAt, clockOffsetMs, timeZone } = facts;
  if (Math.abs(clockOffsetMs ?? 0) <= DOUBTFUL_OFFSET_MS) return "";
  const [device, server] = [momentOf(takenAt, timeZone), momentOf(takenAtByServer(facts), timeZone)];
  const isSameDay = device[0] === server[0];
  const tell = ([day, time]: readonly [string, string]): string => (isSameDay ? time : `${time} ${day}`);
  return stampVi.clocks(tell(device), tell(server));
};

const degrees = new Intl.NumberFormat("vi", { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** «18,43118° B 105,26973° Đ (±8 m)», or that there is none. */
export const coordinatesOf = (place: Place | null): string =>
  place === null
    ? stampVi.noPlace
    : stampVi.coordinates(
        degrees.format(Math.abs(place.latitude)),
        place.latitude >= 0,
        degrees.format(Math.abs(place.longitude)),
        place.longitude >= 0,
        place.accuracyM,
      );

const momentOf = (at: Instant, timeZone: TimeZone): readonly [day: string, time: string] => [
  fullDay(dayOf(at, timeZone)),
  timeOf(at, timeZone),
];

const line = (kind: StampLine["kind"], parts: readonly string[], between = ""): StampLine => ({
  kind,
  text: parts.filter((part) => part !== "").join(between),
});
