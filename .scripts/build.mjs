import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { isMain, ROOT, runTool } from "./run.mjs";

const STAMP = join(ROOT, "dist/sources.sha256");

/** Whatever can change what is built. Times of files say nothing after a clone or a copy, so contents are hashed. */
const SOURCE_FOLDERS = ["src", "sw", "public"];
const SOURCE_FILES = ["index.html", "vite.config.ts", "package.json", "package-lock.json"];

/**
 * @param {string} folder
 * @returns {string[]} paths of all files below it, from the project's folder
 */
const filesBelow = (folder) => {
  const from = join(ROOT, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
};

const hashSources = () => {
  const hash = createHash("sha256");
  for (const path of [...SOURCE_FOLDERS.flatMap(filesBelow), ...SOURCE_FILES]) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(ROOT, path)));
    hash.update("\0");
  }
  return hash.digest("hex");
};

/** A server that was copied without its sources runs as it was built. */
const hasSources = () => existsSync(join(ROOT, "src"));

export const isBuilt = () => {
  if (!existsSync(join(ROOT, "dist/server/main.js"))) return false;
  return !hasSources() || (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashSources());
};

/** What browsers get compressed; pictures and letters are already. */
const TEXT = /\.(html|js|css|json|webmanifest|svg|txt)$/;

/** Once here instead of at each start of a server, which looks for it by content (src/server/api/client-files.ts). */
const packPage = () => {
  const packed = join(ROOT, "dist/client/.packed");
  mkdirSync(packed, { recursive: true });
  for (const path of filesBelow("dist/client").filter((name) => TEXT.test(name) && !name.includes("/."))) {
    const bytes = readFileSync(join(ROOT, path));
    const name = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
    // At its best, which is what it does unless told otherwise.
    writeFileSync(join(packed, `${name}.br`), brotliCompressSync(bytes));
  }
};

/** Builds page, service worker and server into `dist`; says whether all went well. */
export const build = () => {
  // Hashed before and removed first: a build that fails, or sources that change meanwhile, must not look finished.
  const sources = hashSources();
  rmSync(STAMP, { force: true });
  const built =
    runTool("vite/bin/vite.js", ["build", "--logLevel", "warn"]) &&
    runTool("vite/bin/vite.js", ["build", "--mode", "server", "--logLevel", "warn"]);
  if (!built) return false;
  packPage();
  writeFileSync(STAMP, sources);
  return true;
};

export const buildIfNeeded = () => isBuilt() || build();

if (isMain(import.meta.url) && !build()) process.exitCode = 1;
