// Parts of the app that import each other in a ring: one of them runs before what it needs, and a screen does not come up.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMain, ROOT } from "./run.mjs";

/** @typedef {{ file: string, name?: string, imports?: string[] }} Chunk */

/**
 * The first ring found among imports that are not lazy, as the chunks on it; null when there is none.
 * @param {Readonly<Record<string, Chunk>>} chunks as in Vite's manifest
 * @returns {readonly string[] | null}
 */
export const findRing = (chunks) => {
  /** @type {Set<string>} */
  const harmless = new Set();
  /**
   * @param {string} key
   * @param {readonly string[]} way
   * @returns {readonly string[] | null}
   */
  const follow = (key, way) => {
    if (way.includes(key)) return [...way.slice(way.indexOf(key)), key];
    if (harmless.has(key)) return null;
    for (const next of chunks[key]?.imports ?? []) {
      const ring = follow(next, [...way, key]);
      if (ring) return ring;
    }
    harmless.add(key);
    return null;
  };
  for (const key of Object.keys(chunks)) {
    const ring = follow(key, []);
    if (ring) return ring;
  }
  return null;
};

const MANIFEST = join(ROOT, "dist/client/.vite/manifest.json");

const main = () => {
  if (!existsSync(MANIFEST)) {
    process.stderr.write("There is no finished build to look at: run `npm run build`.\n");
    process.exitCode = 1;
    return;
  }
  const chunks = JSON.parse(readFileSync(MANIFEST, "utf8"));
  const ring = findRing(chunks);
  if (ring === null) {
    process.stdout.write(`${Object.keys(chunks).length} chunks, no ring\n`);
    return;
  }
  process.stderr.write(`Chunks that wait for each other: ${ring.join(" → ")}\n`);
  process.stderr.write("Lower entriesAwareMergeThreshold in vite.config.ts, or untie what they share.\n");
  process.exitCode = 1;
};

if (isMain(import.meta.url)) main();
