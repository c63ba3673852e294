import { parseArgs } from "node:util";
import { openCouch } from "./couch.ts";
import { openFloor } from "./floor.ts";
import { LINKS, type LinkName } from "./link-queue.ts";
import { openLoa } from "./loa.ts";
import { measureOverview } from "./overview/measure-overview.ts";
import { measurePhotos } from "./photo/measure-photos.ts";
import { type Result, tableOf } from "./report.ts";
import { runOnce, WORKLOADS, type Workload } from "./workloads.ts";
import { measureYear } from "./year/measure-year.ts";

/** What is measured when nothing is asked for: where the link sets the pace, and where only bytes count. */
const STANDARD: Readonly<Record<string, readonly LinkName[]>> = {
  W1: ["none", "3g", "2g"],
  W2: ["none", "3g"],
  W3: ["none"],
  W3b: ["2g"],
  W4: ["none", "3g"],
  W6: ["3g"],
  // Nothing is on its way when it breaks: what a break costs besides can be seen.
  W7: ["near"],
};

/** What is measured by nobody but Loa: photo and year in a real browser on what is built, overview in this process. */
const ALONE: Readonly<Record<string, (runs: number, sizes?: readonly number[]) => Promise<void>>> = {
  photo: measurePhotos,
  overview: measureOverview,
  year: measureYear,
};

const isLinkName = (name: string): name is LinkName => name in LINKS;

const readOptions = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      workload: { type: "string", default: "" },
      link: { type: "string" },
      only: { type: "string" },
      runs: { type: "string", default: "3" },
      activities: { type: "string" },
    },
  }).values;

const readChoice = (args: readonly string[]) => {
  const { workload, link, only, runs } = readOptions(args);
  if (link !== undefined && !isLinkName(link)) throw new Error(`links are ${Object.keys(LINKS).join(", ")}`);
  const wanted = WORKLOADS.filter(({ id }) => workload === "" || id === workload);
  const names = [...WORKLOADS.map(({ id }) => id), ...Object.keys(ALONE)];
  if (wanted.length === 0) throw new Error(`workloads are ${names.join(", ")}`);
  return { wanted, link, only: only?.split(","), runs: Number(runs) };
};

/** Long runs are made once: there the link decides, not the machine. */
const runsOf = (workload: Workload, link: LinkName, runs: number): number =>
  link !== "none" && workload.id !== "W3b" ? 1 : runs;

/** Runs what was asked for, everybody in turn on the same link, and prints a table each. */
const compare = async (args: readonly string[], peersFolder: string | null): Promise<void> => {
  const choice = readChoice(args);
  const all = [
    { name: "floor", open: openFloor },
    { name: "Loa", open: openLoa },
    ...(peersFolder === null ? [] : [{ name: "PouchDB", open: () => openCouch(peersFolder) }]),
  ];
  const contestants = all.filter(({ name }) => !choice.only || choice.only.includes(name));
  for (const workload of choice.wanted)
    for (const link of choice.link ? [choice.link] : (STANDARD[workload.id] ?? ["none"])) {
      const results: Result[] = [];
      for (const { name, open } of contestants) {
        const runs = [];
        for (let run = 0; run < runsOf(workload, link, choice.runs); run += 1)
          runs.push(await runOnce(workload, LINKS[link], open));
        results.push({ contestant: name, runs });
      }
      process.stdout.write(`${tableOf(workload, LINKS[link], results)}\n`);
    }
};

/** `peersFolder`: null where nobody else is measured. */
export const runBench = (args: readonly string[], peersFolder: string | null): Promise<void> => {
  const { workload, runs, activities } = readOptions(args);
  const sizes = activities?.split(",").map(Number);
  return ALONE[workload]?.(Number(runs), sizes) ?? compare(args, peersFolder);
};
