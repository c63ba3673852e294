// What the phone downloads before the officer sees the first screen, and what it keeps for the days without network.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { ROOT } from "./run.mjs";

/** In bytes as sent with brotli, quality 11. */
const BUDGETS = { firstScreen: 100_000, serviceWorker: 8 * 1024 };

const CLIENT = join(ROOT, "dist/client");

/** @typedef {{ file: string, name?: string, isEntry?: boolean, imports?: string[], css?: string[] }} Chunk */

const MANIFEST = join(CLIENT, ".vite/manifest.json");

if (!existsSync(MANIFEST)) {
  process.stderr.write("There is no finished build to weigh: run `npm run build`.\n");
  process.exit(1);
}

/** @type {Record<string, Chunk>} */
const chunks = JSON.parse(readFileSync(MANIFEST, "utf8"));

/**
 * A chunk's script, its styles, and those of everything it imports at once; lazy imports stay out.
 * @param {string} key
 * @param {Set<string>} seen
 * @returns {string[]}
 */
const filesLoadedWith = (key, seen) => {
  const chunk = chunks[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((next) => filesLoadedWith(next, seen)),
  ];
};

/** Files are called by their hash alone: what lies in one, in the words of the sources. @param {string} file */
const contentsOf = (file) =>
  Object.values(chunks).find((chunk) => chunk.file === file || chunk.css?.includes(file))?.name ?? "";

/** @param {string} file */
const brotliBytes = (file) => brotliCompressSync(readFileSync(join(CLIENT, file))).length;

/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;

/**
 * Prints each file with its size, then the sum beside the budget.
 * @param {string} title
 * @param {readonly string[]} files
 * @param {number} budget
 * @returns {string[]} faults
 */
const weigh = (title, files, budget) => {
  const sizes = files.map((file) => ({ file, bytes: brotliBytes(file) })).sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  process.stdout.write(`${title} (brotli)\n`);
  for (const { file, bytes } of sizes)
    process.stdout.write(`  ${inKb(bytes)}  ${file}  ${contentsOf(file)}\n`);
  process.stdout.write(`  ${inKb(total)}  of ${inKb(budget).trim()}\n`);
  return total > budget
    ? [`${title}: ${inKb(total).trim()} is over the budget of ${inKb(budget).trim()}`]
    : [];
};

const firstScreen = () => {
  const entries = Object.keys(chunks).filter((key) => chunks[key]?.isEntry);
  const seen = /** @type {Set<string>} */ (new Set());
  return [...new Set(entries.flatMap((key) => filesLoadedWith(key, seen)))];
};

/** Files for other readers than the page: the worker itself, licences, the bundler's own list. */
const isNotForThePage = (/** @type {string} */ file) => file === "sw.js" || /\.txt$|^\./.test(file);

/** Every file that the page could ask for must be in the precache, or it is missing on the first day offline. */
const missingFromPrecache = () => {
  const worker = readFileSync(join(CLIENT, "sw.js"), "utf8");
  return listFiles()
    .filter((file) => !isNotForThePage(file))
    .filter((file) => !worker.includes(`"url":"${file}"`));
};

const listFiles = () =>
  readdirSync(CLIENT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(CLIENT, join(entry.parentPath, entry.name)));

const publicSourceMaps = () => listFiles().filter((file) => file.endsWith(".map"));

const faults = [
  ...weigh("First screen", firstScreen(), BUDGETS.firstScreen),
  ...weigh("Service worker", ["sw.js"], BUDGETS.serviceWorker),
  ...missingFromPrecache().map((file) => `${file} is not in the precache`),
  ...publicSourceMaps().map((file) => `${file}: source maps are not published`),
];

for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
