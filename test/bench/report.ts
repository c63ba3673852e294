import { type Link, serialisationMs } from "./link-queue.ts";
import { type Figures, RAW_UP_WITH_THUMBNAILS, type Workload } from "./workloads.ts";

export interface Result {
  readonly contestant: string;
  readonly runs: readonly Figures[];
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

const spread = (values: readonly number[], digits: number): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = median(values).toFixed(digits);
  return values.length === 1 ? middle : `${middle} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
};

const ratio = (value: number, to: number): string => (to > 0 ? `${(value / to).toFixed(3)}×` : "–");

/**
 * The least time that the work can take on this link: the bytes that the floor moved, or the photos' own, one after the
 * other, and a round trip each for the connection and the answer. Null where the link sets no limit.
 */
export const limitMs = (workload: Workload, link: Link, floor: Figures | null): number | null => {
  if (!Number.isFinite(link.upBps)) return null;
  const up = workload.rawUp ?? floor?.up;
  const down = workload.rawUp === null ? floor?.down : 0;
  if (up === undefined || down === undefined) return null;
  return serialisationMs(up, link.upBps) + serialisationMs(down, link.downBps) + 2 * link.roundTripMs;
};

/** The floor sends no thumbnails. */
const overRaw = (up: number, raw: number, contestant: string): string => {
  const photosAlone = `${ratio(up, raw)} raw`;
  return contestant === "floor"
    ? photosAlone
    : `${photosAlone}, ${ratio(up, RAW_UP_WITH_THUMBNAILS)} with the thumbnails`;
};

const HEAD = ["", "bytes up", "bytes down", "× floor", "requests", "seconds", "× limit", ""];

/** One workload on one link, side by side, as a Markdown table. */
export const tableOf = (workload: Workload, link: Link, results: readonly Result[]): string => {
  const floor = results.find(({ contestant }) => contestant === "floor")?.runs[0] ?? null;
  const limit = limitMs(workload, link, floor);
  const rows = results.map(({ contestant, runs }) => {
    const bytes = median(runs.map(({ up, down }) => up + down));
    const seconds = runs.map(({ ms }) => ms / 1000);
    const up = median(runs.map((run) => run.up));
    return [
      contestant,
      spread(
        runs.map((run) => run.up),
        0,
      ),
      spread(
        runs.map((run) => run.down),
        0,
      ),
      floor ? ratio(bytes, floor.up + floor.down) : "–",
      spread(
        runs.map((run) => run.requests),
        0,
      ),
      spread(seconds, 2),
      limit === null ? "–" : ratio(median(seconds) * 1000, limit),
      [
        workload.rawUp === null ? "" : overRaw(up, workload.rawUp, contestant),
        runs.find(({ note }) => note)?.note ?? "",
      ]
        .filter((part) => part !== "")
        .join("; "),
    ];
  });
  const lines = [HEAD, HEAD.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const title = `${workload.id} · ${workload.what} · ${link.name}`;
  const note = limit === null ? "" : `; physical limit ${(limit / 1000).toFixed(1)} s`;
  return [`### ${title}${note}`, "", ...lines, ""].join("\n");
};
