import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { until } from "./until.ts";

const PROJECT = join(import.meta.dirname, "../..");
const BUILT_SERVER = join(PROJECT, "dist/server/main.js");

export interface ServerOptions {
  /** Arguments of the server, such as `--demo`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** An existing data folder; without it a new one is made, and removed by `dispose`. */
  readonly dataDir?: string;
  readonly port?: number;
  /** Instead of the built server: a program and its arguments, such as `npm start`. */
  readonly command?: readonly [program: string, ...args: string[]];
  readonly cwd?: string;
  readonly startTimeoutMs?: number;
}

/** The real server as a process of its own, on a loopback port and a data folder that outlive its deaths. */
export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything printed since the first start, stdout and stderr. */
  readonly output: () => string;
  /** Waits until the output matches, from the first start on: an address, a sign-in code. */
  readonly waitForOutput: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** SIGKILL: as if the power went. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; resolves with the exit code, null when a signal ended it. */
  readonly stop: () => Promise<number | null>;
  /** Starts again on the same folder and port, and waits until it is healthy. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes the data folder it made. */
  readonly dispose: () => Promise<void>;
}

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const stopProcess = async (child: ChildProcess): Promise<number | null> => {
  if (!hasEnded(child)) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  return child.exitCode;
};

/** Kills the whole group: what npm has started does not die with npm. */
const signalGroup = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It was faster: the group is gone already.
  }
};

const killGroup = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, "exit");
  signalGroup(child);
  await ended;
};

/** A group of its own would outlive a test run that is broken off. */
const killWithThisProcess = (child: ChildProcess): void => {
  const kill = () => {
    if (!hasEnded(child)) signalGroup(child);
  };
  process.once("exit", kill);
  child.once("exit", () => process.removeListener("exit", kill));
};

export const startServer = async (options: ServerOptions = {}): Promise<ServerProcess> => {
  if (!options.command && !existsSync(BUILT_SERVER))
    throw new Error("There is no built server: run `npm run build` first, or the tests by `npm test`.");

  const port = options.port ?? (await findFreePort());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "loa-data-")));
  const url = `http://127.0.0.1:${port}`;
  let output = "";

  const spawnServer = (): ChildProcess => {
    const [program, ...programArgs] = options.command ?? [
      process.execPath,
      "--enable-source-maps",
      BUILT_SERVER,
    ];
    const child = spawn(program, [...programArgs, ...(options.args ?? [])], {
      cwd: options.cwd ?? PROJECT,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...withoutTestSettings(process.env),
        HOST: "127.0.0.1",
        PORT: String(port),
        LOA_DATA_DIR: dataDir,
        ...options.env,
      },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.once("error", (error) => {
      output += `${error.message}\n`;
    });
    killWithThisProcess(child);
    return child;
  };

  const startHealthy = async (): Promise<ChildProcess> => {
    const started = spawnServer();
    const isReady = async () => {
      if (hasEnded(started) || started.pid === undefined)
        throw new Error(`The server ended at its start.\n${output}`);
      return isHealthy(url);
    };
    await until(isReady, {
      what: `the server answers /healthz at ${url}`,
      timeoutMs: options.startTimeoutMs ?? 60_000,
    }).catch(async (error: unknown) => {
      await killGroup(started);
      throw new Error(`${String(error)}\n${output}`);
    });
    return started;
  };

  let child = await startHealthy();

  return {
    url,
    port,
    dataDir,
    output: () => output,
    waitForOutput: (pattern) => until(() => pattern.exec(output), { what: `output matching ${pattern}` }),
    kill: () => killGroup(child),
    stop: () => stopProcess(child),
    restart: async () => {
      await killGroup(child);
      child = await startHealthy();
    },
    dispose: async () => {
      await killGroup(child);
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** The server must not believe that it runs inside a test. */
const withoutTestSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name),
    ),
  );
