// npm run verify: all that can be said of the code without running its tests. Every step runs, so that one evening's
// mistakes are seen at once.
import { performance } from "node:perf_hooks";
import { runScript, runTool } from "./run.mjs";

/** @type {readonly (readonly [name: string, run: () => boolean])[]} */
const STEPS = [
  ["format and lint", () => runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."])],
  ["types and walls", () => runTool("typescript/bin/tsc", ["-b"])],
  ["lock file", () => runScript("check-lock.mjs")],
  ["house rules", () => runScript("check-house.mjs")],
  ["sync rules", () => runScript("check-rules.mjs")],
  ["dead code", () => runTool("knip/bin/knip.js", ["--config", ".knip.json", "--no-progress"])],
  ["build", () => runScript("build.mjs")],
  ["chunks", () => runScript("check-chunks.mjs")],
  ["size budget", () => runScript("size-budget.mjs")],
];

const results = STEPS.map(([name, runStep]) => {
  process.stdout.write(`\n── ${name}\n`);
  const startedAt = performance.now();
  const passed = runStep();
  return { name, passed, seconds: (performance.now() - startedAt) / 1000 };
});

process.stdout.write("\n");
for (const { name, passed, seconds } of results)
  process.stdout.write(
    `${passed ? "ok    " : "FAILED"}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s\n`,
  );

if (results.some(({ passed }) => !passed)) process.exitCode = 1;
