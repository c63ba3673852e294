// npm run bench [-- --workload W1 --link none|2g|3g --only floor,Loa,PouchDB --runs 3]: Loa, what can be reached, and
// PouchDB side by side. The peers are no dependency of this project (270 packages, 31 MB): they are installed here, once,
// into a folder of their own, from the lock file beside their package.json. --workload photo or year [--runs 3, --activities 0,600,10000]:
// Loa alone, in a real Chromium, on what is built; what is not built yet is built first. --workload overview [--activities 22,100,300]:
// the one request of the office, by numbers of units.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { buildIfNeeded } from "../../.scripts/build.mjs";

const HERE = import.meta.dirname;
const IN_BROWSER = ["photo", "year"];
const PEERS = join(HERE, "../../node_modules/.cache/loa-bench-peers");

/** @returns {string | null} the folder; null when there is no registry to install from */
const installPeers = () => {
  if (existsSync(join(PEERS, "node_modules/pouchdb-core"))) return PEERS;
  mkdirSync(PEERS, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    copyFileSync(join(HERE, "peers", file), join(PEERS, file));
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: PEERS,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status === 0) return PEERS;
  process.stderr.write("The peers could not be installed; Loa is measured without them.\n");
  return null;
};

const args = process.argv.slice(2);
const isInBrowser = IN_BROWSER.some((workload) => args.includes(workload));
// Before anything is imported through Vite: that turns this process, and all that it starts, to development.
if (isInBrowser && !buildIfNeeded()) process.exit(1);
const { module } = await runnerImport(join(HERE, "run-bench.ts"), { configFile: false });
const isAlone = isInBrowser || args.includes("overview");
await module.runBench(args, isAlone ? null : installPeers());
process.exit();
