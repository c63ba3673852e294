import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");

const ROOMS = ["src/domain", "src/sync", "src/device", "src/app", "src/server", "sw"];

const CONFIGURATION = [
  ".tsconfig.base.json",
  ".biome.json",
  ".gitignore",
  ".scripts/no-chance.grit",
  ...ROOMS.map((room) => `${room}/tsconfig.json`),
];

/** One lawful file per room and door, with every import that the room is allowed. */
const LAWFUL: Readonly<Record<string, string>> = {
  "src/domain/thing.ts": `
    import * as z from "zod/mini";
    export const Thing = z.object({ size: z.number() });
    export type Thing = z.infer<typeof Thing>;
    export const isLarge = ({ size }: Thing): boolean => Math.floor(size) > 1;`,
  "src/sync/engine.ts": `
    import { isLarge, type Thing } from "../domain/thing.ts";
    export const isWorthSending = (thing: Thing): boolean => isLarge(thing);`,
  "src/device/shelf.ts": `
    import { Dexie } from "dexie";
    import type { Thing } from "../domain/thing.ts";
    import { isWorthSending } from "../sync/engine.ts";
    export const shelf = new Dexie("shelf");
    export const now = (): number => Date.now();
    export const ask = (thing: Thing) => isWorthSending(thing) && fetch("/api");`,
  "src/app/hooks/use-shelf.ts": `
    import { liveQuery } from "dexie";
    import { shelf } from "../../device/shelf.ts";
    export const watchShelf = () => liveQuery(() => shelf.tables);`,
  "src/app/services/send.ts": `
    import { isWorthSending } from "../../sync/engine.ts";
    export const send = isWorthSending;`,
  "src/app/screens/home/home-screen.tsx": `
    import { useState } from "preact/hooks";
    import { isLarge } from "../../../domain/thing.ts";
    import { watchShelf } from "../../hooks/use-shelf.ts";
    import { send } from "../../services/send.ts";
    export const HomeScreen = () => {
      const [thing] = useState({ size: 1 });
      return <p title={document.title} onFocus={() => watchShelf()}>{String(isLarge(thing) || send(thing))}</p>;
    };`,
  "src/app/components/line.tsx": `export const Line = () => <hr />;`,
  "src/app/main.tsx": `
    import { render } from "preact";
    import { shelf } from "../device/shelf.ts";
    import { HomeScreen } from "./screens/home/home-screen.tsx";
    shelf.open().then(() => render(<HomeScreen />, document.body));`,
  "src/server/main.ts": `
    import { readFileSync } from "node:fs";
    import { Hono } from "hono";
    import { isLarge } from "../domain/thing.ts";
    export const app = new Hono().get("/", (c) => c.text(readFileSync(process.execPath, "utf8")));
    export const answer = isLarge({ size: Date.now() });`,
  "sw/sw.ts": `
    import { precacheAndRoute } from "workbox-precaching";
    import { ask } from "../src/device/shelf.ts";
    import { isLarge } from "../src/domain/thing.ts";
    import { isWorthSending } from "../src/sync/engine.ts";
    precacheAndRoute([]);
    export const all = [ask, isLarge, isWorthSending];`,
};

export interface Finding {
  readonly refused: boolean;
  readonly report: string;
}

/** A small copy of the house: its real walls, one lawful file per room, far from the real sources. */
export interface WalledHouse {
  /** Asks the compiler about one room and everything below it. */
  readonly compile: (room: string) => Promise<Finding>;
  readonly lint: () => Promise<Finding>;
}

export interface Neighbourhood {
  readonly build: (planted?: Readonly<Record<string, string>>) => Promise<WalledHouse>;
  readonly dispose: () => Promise<void>;
}

const ask = (tool: string, args: readonly string[], cwd: string): Promise<Finding> =>
  new Promise((resolve) => {
    const program = [join(PROJECT, "node_modules", tool), ...args];
    execFile(process.execPath, program, { cwd }, (error, stdout, stderr) =>
      resolve({ refused: error !== null, report: stdout + stderr }),
    );
  });

/** A folder for many houses. They share packages, and nothing with the real house's cache of types. */
export const openNeighbourhood = async (): Promise<Neighbourhood> => {
  const folder = await mkdtemp(join(tmpdir(), "loa-walls-"));
  await mkdir(join(folder, "node_modules"));
  const packages = (await readdir(join(PROJECT, "node_modules"))).filter((name) => !name.startsWith("."));
  for (const name of packages)
    await symlink(join(PROJECT, "node_modules", name), join(folder, "node_modules", name));

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };

  return {
    build: async (planted = {}) => {
      const house = await mkdtemp(join(folder, "house-"));
      for (const path of CONFIGURATION) {
        await mkdir(dirname(join(house, path)), { recursive: true });
        await copyFile(join(PROJECT, path), join(house, path));
      }
      for (const [path, text] of Object.entries({ ...LAWFUL, ...planted }))
        await write(join(house, path), text);
      return {
        compile: (room) => ask("typescript/bin/tsc", ["-b", room, "--pretty", "false"], house),
        lint: () =>
          ask(
            "@biomejs/biome/bin/biome",
            ["lint", "--error-on-warnings", "--reporter=github", "--max-diagnostics=none", "."],
            house,
          ),
      };
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
};
