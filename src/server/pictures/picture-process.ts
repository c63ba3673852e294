import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Log } from "../log.ts";
import { PictureAnswer, type PictureJob, type PictureOutcome } from "./picture-job.ts";

export type Drawn =
  | PictureOutcome
  /** The process ended over it, took too long or too much memory. */
  | { readonly kind: "died" }
  /** Too many wait, or the server is stopping. */
  | { readonly kind: "busy" };

/** Draws pictures apart from everything else, one after the other. */
export interface PictureProcess {
  /** `isUrgent`: somebody is looking at the place where it will appear. */
  readonly draw: (job: Omit<PictureJob, "id">, isUrgent: boolean) => Promise<Drawn>;
  readonly close: () => void;
}

export interface PictureLimits {
  readonly maxMs: number;
  readonly maxBytes: number;
  readonly maxWaiting: number;
}

/** An iPhone's largest photo takes half a minute and 650 MB on two slow cores. */
export const PICTURE_LIMITS: PictureLimits = { maxMs: 90_000, maxBytes: 1024 ** 3, maxWaiting: 500 };

const IDLE_MS = 30_000;
const WEIGH_EVERY_MS = 200;

interface Waiting {
  readonly job: PictureJob;
  readonly done: (drawn: Drawn) => void;
}

/**
 * One child process at a time, begun when it is needed, ended when nothing was asked for a while, killed when it takes
 * too long or too much. It inherits neither environment nor open files: keys and addresses are not its business.
 */
export const createPictureProcess = (
  program: string,
  log: Log,
  limits: PictureLimits = PICTURE_LIMITS,
): PictureProcess => {
  const urgent: Waiting[] = [];
  const later: Waiting[] = [];
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isClosed = false;
  let lastId = 0;

  const letGo = (): void => {
    child?.kill("SIGKILL");
    child = null;
  };

  const drawNext = async ({ job, done }: Waiting): Promise<void> => {
    if (!child || hasEnded(child)) child = begin(program);
    const drawn = await drawIn(child, job, limits);
    if (drawn.kind === "died") letGo();
    if (drawn.kind === "died" && !isClosed)
      log.warn({ type: job.type }, "the process that draws pictures had to be ended");
    done(isClosed ? { kind: "busy" } : drawn);
  };

  const workOff = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    clearTimeout(idle);
    for (let next = urgent.shift() ?? later.shift(); next; next = urgent.shift() ?? later.shift())
      await drawNext(next);
    isRunning = false;
    idle = setTimeout(letGo, IDLE_MS).unref();
  };

  return {
    draw: (asked, isUrgent) =>
      new Promise((resolve) => {
        if (isClosed || urgent.length + later.length >= limits.maxWaiting) return resolve({ kind: "busy" });
        lastId += 1;
        (isUrgent ? urgent : later).push({ job: { ...asked, id: lastId }, done: resolve });
        void workOff();
      }),
    close: () => {
      isClosed = true;
      clearTimeout(idle);
      for (const { done } of [...urgent.splice(0), ...later.splice(0)]) done({ kind: "busy" });
      letGo();
    },
  };
};

const begin = (program: string): ChildProcess => {
  const child = fork(program, [], {
    env: {},
    stdio: "ignore",
    execArgv: ["--max-old-space-size=256"],
  });
  // A server that has nothing else to do may end; the child then ends by itself.
  child.unref();
  child.channel?.unref();
  return child;
};

const drawIn = (child: ChildProcess, job: PictureJob, limits: PictureLimits): Promise<Drawn> =>
  new Promise((resolve) => {
    const end = (drawn: Drawn): void => {
      clearTimeout(tooLong);
      clearInterval(weighing);
      for (const event of ["exit", "error", "message"]) child.removeAllListeners(event);
      // Nobody listens any more when it ends later by itself.
      child.on("error", () => {});
      resolve(drawn);
    };
    const tooLong = setTimeout(() => end({ kind: "died" }), limits.maxMs);
    const weighing = setInterval(async () => {
      if ((await memoryOf(child)) > limits.maxBytes) end({ kind: "died" });
    }, WEIGH_EVERY_MS);
    child.on("exit", () => end({ kind: "died" }));
    child.on("error", () => end({ kind: "died" }));
    child.on("message", (message) => {
      const answer = PictureAnswer.safeParse(message);
      // What a process says that was taken over is believed as little as what it was given.
      if (!answer.success) return end({ kind: "died" });
      if (answer.data.id === job.id) end(answer.data.outcome);
    });
    child.send(job, (failed) => failed && end({ kind: "died" }));
  });

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Bytes that lie in memory; 0 where the system does not say. */
const memoryOf = async ({ pid }: ChildProcess): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
};
