import { largePhotos } from "../../support/photo-corpus/large-photos.ts";
import { type MainThread, measureMainThread } from "./main-thread.ts";
import { openPhotoPage, type PhotoCost } from "./photo-page.ts";
import { workedMs } from "./worked-ms.ts";

const PHOTOS_AT_ONCE = 20;
const COUNTED = 6;
const SLOWER = 6;
const SPEEDS = [1, SLOWER] as const;

/** The bench's photos through the pipeline, and through the whole app, at both speeds; tables on the standard output. */
export const measurePhotos = async (): Promise<void> => {
  const photos = await largePhotos(PHOTOS_AT_ONCE);
  process.stdout.write(
    `### photo · ${inKb(mean(photos.map(({ length }) => length)))} KB each, 12 megapixels\n\n`,
  );
  process.stdout.write(
    "| ms a photo | of work, on all threads | 6× slower | reading | shrinking | measuring | KB | thumbnail KB |\n|---|---|---|---|---|---|---|---|\n",
  );
  process.stdout.write(costRow(await measurePipeline(photos)));
  process.stdout.write(
    "\n| 20 photos chosen at once, offline | longest task ms | tasks over 50 ms | all ms |\n|---|---|---|---|\n",
  );
  for (const times of SPEEDS) process.stdout.write(taskRow(times, await measureMainThread(photos, times)));
};

interface Measured {
  readonly costs: readonly PhotoCost[];
  /** A photo, on all threads. */
  readonly workMs: number;
}

/** The first photo also starts the worker; it is not counted. */
const measurePipeline = async (photos: readonly Buffer[]): Promise<Measured> => {
  const page = await openPhotoPage(photos);
  const costs: PhotoCost[] = [];
  let workMs = 0;
  try {
    await page.prepare(0);
    const before = await workedMs(page.browser);
    for (let index = 1; index <= COUNTED; index += 1) costs.push(await page.prepare(index));
    workMs = ((await workedMs(page.browser)) - before) / COUNTED;
  } finally {
    await page.close();
  }
  return { costs, workMs };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const inKb = (bytes: number): string => (bytes / 1024).toFixed(0);

const costRow = ({ costs, workMs }: Measured): string => {
  const middle = (part: keyof PhotoCost): string => median(costs.map((cost) => cost[part])).toFixed(0);
  const all = costs.map(({ ms }) => ms);
  const spread = `${middle("ms")} (${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)})`;
  const bytes = costs.map((cost) => cost.bytes);
  const weight = `${inKb(median(bytes))} (${inKb(Math.min(...bytes))}–${inKb(Math.max(...bytes))})`;
  const thumbnail = (median(costs.map(({ thumbnailBytes }) => thumbnailBytes)) / 1024).toFixed(1);
  return `| ${spread} | ${workMs.toFixed(0)} | ${(SLOWER * workMs).toFixed(0)} | ${middle("readingMs")} | ${middle("shrinkingMs")} | ${middle("measuringMs")} | ${weight} | ${thumbnail} |\n`;
};

const taskRow = (times: number, { longestTaskMs, longTasks, allMs }: MainThread): string =>
  `| ${times}× | ${longestTaskMs === 0 ? "under 50" : longestTaskMs.toFixed(0)} | ${longTasks} | ${allMs.toFixed(0)} |\n`;
