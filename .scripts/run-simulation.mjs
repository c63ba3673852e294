// Bundles test/simulation with the sources of a folder and runs seeds of it in processes of their own.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "./run.mjs";

/**
 * @typedef {{
 *   level: string, seeds: readonly number[], steps: number | null, without: readonly string[],
 *   tellsStory: boolean, stopsAtFirst: boolean,
 * }} Errand
 * @typedef {{ kind: "seed", seed: number, failures: readonly string[], story: readonly string[] }} SeedLine
 * @typedef {{ kind: "done", scenarios: number, steps: number, faults: Record<string, number>, ms: number }} DoneLine
 */

/**
 * Bundles the simulation with the sources of `folder`, so that plain Node can run it.
 * @param {string} folder
 * @returns {Promise<string>} path of the program
 */
export const bundleSimulation = async (folder) => {
  const outDir = join(folder, folder === ROOT ? "node_modules/.cache/loa-simulation" : ".simulation");
  await build({
    root: folder,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: join(folder, "test/simulation/simulate.ts"),
      outDir,
      emptyOutDir: true,
      target: "node20",
      sourcemap: true,
      minify: false,
    },
  });
  return join(outDir, "simulate.js");
};

/**
 * Runs one errand in a process of its own.
 * @param {string} program
 * @param {Errand} errand
 * @param {(line: SeedLine) => void} onSeed
 * @returns {Promise<DoneLine>}
 */
export const runErrand = (program, errand, onSeed) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--enable-source-maps", program, JSON.stringify(errand)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    /** @type {DoneLine | null} */
    let done = null;
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const said = JSON.parse(line);
        if (said.kind === "done") done = said;
        else onSeed(said);
      }
    });
    child.on("error", reject);
    child.on("close", (code) =>
      done ? resolve(done) : reject(new Error(`a simulation ended with ${code} and no word`)),
    );
  });
