// The lock file keeps integrity hashes but no addresses: it must install from whatever registry a machine is given.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

/** @type {{ packages: Record<string, { version?: string, integrity?: string, resolved?: string, link?: boolean }> }} */
const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
const installed = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && !entry.link);

const faults = [
  ...installed.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => `${path}: has an address`),
  ...installed
    .filter(([, entry]) => entry.integrity === undefined)
    .map(([path]) => `${path}: has no integrity hash`),
  ...(/https?:\/\/[^"\s]*\.tgz/.test(JSON.stringify(lock))
    ? ["an archive's address stands in the lock file"]
    : []),
];

for (const fault of faults) process.stderr.write(`package-lock.json: ${fault}\n`);
process.stdout.write(`package-lock.json: ${installed.length} packages, ${faults.length} faults\n`);
if (faults.length > 0) process.exitCode = 1;
