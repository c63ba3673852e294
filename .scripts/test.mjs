// npm test [-- <arguments of vitest>]: everything but the system tests, in a real Chromium, on what is built now.
import { buildIfNeeded } from "./build.mjs";
import { runScript, runTool } from "./run.mjs";

const passed =
  runScript("chromium.mjs") &&
  buildIfNeeded() &&
  runTool("vitest/vitest.mjs", ["run", "--project", "!system", ...process.argv.slice(2)]);

if (!passed) process.exitCode = 1;
