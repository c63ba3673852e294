import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { installDebianPackages, isRootOnDebian } from "../../.scripts/chromium.mjs";
import { until } from "./until.ts";

const INSTALLED_BELOW = "/usr/lib/postgresql";
const ON_INSTALLATION = "/etc/postgresql-common";

/** A PostgreSQL server of this test alone, in a temporary folder, reached over a socket in that folder only. */
export interface PostgresServer {
  readonly version: string;
  /** Makes an empty database; answers its address. */
  readonly createDatabase: (name: string) => Promise<string>;
  /** Ends it by its id and removes the folder. */
  readonly dispose: () => Promise<void>;
}

/** PostgreSQL refuses to run as root: there it runs as the user whom its own package made. */
interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

const findPrograms = (): string | null => {
  if (!existsSync(INSTALLED_BELOW)) return null;
  const versions = readdirSync(INSTALLED_BELOW).sort((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(INSTALLED_BELOW, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
};

const ensurePrograms = (): string => {
  const found = findPrograms();
  if (found !== null) return found;
  if (isRootOnDebian()) {
    // Its package would start a server of its own on the usual port.
    if (!existsSync(ON_INSTALLATION)) mkdirSync(ON_INSTALLATION);
    writeFileSync(join(ON_INSTALLATION, "createcluster.conf"), "create_main_cluster = false\n", {
      flag: "a",
    });
    installDebianPackages(["postgresql"]);
  }
  const installed = findPrograms();
  if (installed === null)
    throw new Error("PostgreSQL is not installed: on Debian, `apt-get install postgresql`");
  return installed;
};

const idOf = (flag: "-u" | "-g"): number =>
  Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());

const runnerHere = (): Runner => (process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {});

export const startPostgres = async (): Promise<PostgresServer> => {
  const programs = ensurePrograms();
  const runner = runnerHere();
  const folder = mkdtempSync(join(tmpdir(), "loa-postgres-"));
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(folder, runner.uid, runner.gid);
  const data = join(folder, "data");
  const asRunner = { ...runner, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } };
  const initdb = ["-D", data, "-U", "loa", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
  execFileSync(join(programs, "initdb"), initdb, { ...asRunner, stdio: "pipe" });

  const settings = ["-k", folder, "-c", "listen_addresses="];
  const child = spawn(join(programs, "postgres"), ["-D", data, ...settings], {
    ...asRunner,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const endWithThisProcess = () => child.kill("SIGQUIT");
  process.once("exit", endWithThisProcess);

  const urlOf = (name: string) => `postgres://loa@${encodeURIComponent(folder)}/${name}`;
  const ask = async (name: string, question: string): Promise<Readonly<Record<string, string>>> => {
    const client = new pg.Client({ connectionString: urlOf(name) });
    await client.connect();
    try {
      return (await client.query(question)).rows[0] ?? {};
    } finally {
      await client.end();
    }
  };
  const isReady = () => {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended at its start.\n${log}`);
    return ask("postgres", "select version() as version").catch(() => null);
  };
  const { version } = await until(isReady, { what: "PostgreSQL answers" });

  return {
    version: version ?? "",
    createDatabase: async (name) => {
      await ask("postgres", `create database "${name}"`);
      return urlOf(name);
    },
    dispose: async () => {
      process.removeListener("exit", endWithThisProcess);
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, "exit");
        child.kill("SIGINT");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
