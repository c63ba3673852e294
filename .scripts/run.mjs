import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the project's folder, its output on this terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {boolean} whether it ended well
 */
export const run = (program, args) => {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  if (error) process.stderr.write(`${program}: ${error.message}\n`);
  return status === 0;
};

/**
 * Runs a tool of node_modules without npx, which would ask a registry for what it does not find.
 * @param {string} tool path inside node_modules, such as `vite/bin/vite.js`
 * @param {readonly string[]} args
 */
export const runTool = (tool, args) => run(process.execPath, [join(ROOT, "node_modules", tool), ...args]);

/**
 * Runs a script of this folder.
 * @param {string} script
 * @param {readonly string[]} [args]
 */
export const runScript = (script, args = []) =>
  run(process.execPath, [join(ROOT, ".scripts", script), ...args]);

/**
 * Whether this module was started itself, not imported.
 * @param {string} moduleUrl `import.meta.url`
 */
export const isMain = (moduleUrl) =>
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
