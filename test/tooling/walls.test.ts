import { afterAll, beforeAll, expect, test } from "vitest";
import { type Neighbourhood, openNeighbourhood } from "../support/walled-house.ts";

interface Crime {
  readonly wall: string;
  readonly file: string;
  readonly code: string;
}

/** Refused by the compiler, which says of the planted file what stands in `because`. */
interface CompilerCrime extends Crime {
  readonly because: RegExp;
}

const OUTSIDE = /TS6059|TS6307/;
const UNKNOWN_NAME = /TS2304|TS2552|TS2584|TS2580|TS2591|TS2503/;

const crossing = (from: string, to: string, path: string, extension = "ts"): CompilerCrime => ({
  wall: `${from} does not import ${to}`,
  file: `${from}/planted.${extension}`,
  code: `import * as stolen from "${path}";\nexport const planted = stolen;`,
  because: OUTSIDE,
});

const naming = (room: string, name: string, code: string): CompilerCrime => ({
  wall: `${room} does not know ${name}`,
  file: `${room}/planted.ts`,
  code: `export const planted = () => ${code};`,
  because: UNKNOWN_NAME,
});

const COMPILER_CRIMES: readonly CompilerCrime[] = [
  crossing("src/domain", "sync", "../sync/engine.ts"),
  crossing("src/domain", "device", "../device/shelf.ts"),
  crossing("src/domain", "app", "../app/services/send.ts"),
  crossing("src/domain", "server", "../server/main.ts"),
  naming("src/domain", "the DOM", "document.title"),
  naming("src/domain", "Node", "process.env"),
  naming("src/domain", "the network", 'fetch("/")'),
  naming("src/domain", "a console", 'console.log("here")'),

  crossing("src/sync", "device", "../device/shelf.ts"),
  crossing("src/sync", "app", "../app/services/send.ts"),
  crossing("src/sync", "server", "../server/main.ts"),
  naming("src/sync", "fetch", 'fetch("/api/sync")'),
  naming("src/sync", "timers", "setTimeout(() => {}, 1)"),
  naming("src/sync", "IndexedDB", "indexedDB"),
  naming("src/sync", "a console", "console"),
  naming("src/sync", "Node", "process.env"),

  crossing("src/device", "app", "../app/services/send.ts"),
  crossing("src/device", "server", "../server/main.ts"),
  naming("src/device", "window", "window.innerWidth"),
  naming("src/device", "document", "document.title"),
  naming("src/device", "Node", "process.env"),

  crossing("src/app", "server", "../server/main.ts"),
  crossing("src/app", "the service worker", "../../sw/sw.ts"),

  crossing("src/server", "sync", "../sync/engine.ts"),
  crossing("src/server", "device", "../device/shelf.ts"),
  crossing("src/server", "app", "../app/services/send.ts"),
  naming("src/server", "the DOM", "document.title"),
  naming("src/server", "window", "window.innerWidth"),

  crossing("sw", "app", "../src/app/services/send.ts"),
  crossing("sw", "server", "../src/server/main.ts"),
  naming("sw", "the DOM", "document.title"),
  naming("sw", "Node", "process.env"),
];

const importing = (folder: string, path: string, extension = "ts"): Crime => ({
  wall: `${folder} does not import ${path}`,
  file: `${folder}/planted-${path.replaceAll(/\W+/g, "-")}.${extension}`,
  code: `import * as stolen from "${path}";\nexport const planted = stolen;\n`,
});

const saying = (folder: string, name: string, code: string): Crime => ({
  wall: `${folder} does not say ${name}`,
  file: `${folder}/planted-${name.replaceAll(/\W+/g, "-")}.ts`,
  code: `export const planted = () => ${code};\n`,
});

const PHONE_ROOMS = ["src/domain", "src/sync", "src/device", "src/app", "sw"];

const LINTER_CRIMES: readonly Crime[] = [
  ...PHONE_ROOMS.map((room) => importing(room, "zod")),

  ...["preact", "dexie", "hono", "kysely", "node:fs", "uuid"].flatMap((path) => [
    importing("src/domain", path),
    importing("src/sync", path),
  ]),
  ...["src/domain", "src/sync"].flatMap((room) => [
    saying(room, "Date", "new Date()"),
    saying(room, "Date.now", "Date.now()"),
    saying(room, "globalThis.Date", "new globalThis.Date()"),
    saying(room, "Math.random", "Math.random()"),
  ]),

  ...["preact", "preact/hooks", "@preact/signals", "preact-iso", "workbox-core", "node:fs", "hono"].map(
    (path) => importing("src/device", path),
  ),

  ...["src/app", "src/app/screens/home", "src/app/components"].map((folder) =>
    importing(folder, "dexie", "tsx"),
  ),
  importing("src/app/screens/home", "../../../device/shelf.ts", "tsx"),
  importing("src/app/screens/home", "../../../sync/engine.ts", "tsx"),
  importing("src/app/components", "../../device/shelf.ts", "tsx"),
  importing("src/app/components", "../../sync/engine.ts", "tsx"),
  ...["src/app/hooks", "src/app/services", "src/app/screens/home"].flatMap((folder) => [
    importing(folder, "preact/compat"),
    importing(folder, "hono/client"),
    importing(folder, "node:fs"),
  ]),

  importing("sw", "preact"),
  importing("sw", "workbox-background-sync"),
  importing("src/server", "preact"),
  importing("src/server", "dexie"),
  importing("src/server", "workbox-core"),
];

const roomOf = ({ file }: Crime): string => /^(src\/\w+|sw)/.exec(file)?.[0] ?? "";

let neighbourhood: Neighbourhood;

beforeAll(async () => {
  neighbourhood = await openNeighbourhood();
});

afterAll(() => neighbourhood.dispose());

test("a house in which everybody keeps to the rules passes compiler and linter", async () => {
  const house = await neighbourhood.build();

  for (const room of ["src/app", "src/server", "sw"])
    expect(await house.compile(room)).toEqual({ refused: false, report: "" });
  expect(await house.lint()).toMatchObject({ refused: false });
});

for (const crime of COMPILER_CRIMES)
  test.concurrent(`the compiler: ${crime.wall}`, async () => {
    const house = await neighbourhood.build({ [crime.file]: crime.code });

    const { refused, report } = await house.compile(roomOf(crime));

    expect(refused).toBe(true);
    expect(report).toMatch(crime.because);
    expect(report).toContain("planted.ts");
  });

test("the linter refuses every forbidden package, neighbour, clock and chance", async () => {
  const house = await neighbourhood.build(
    Object.fromEntries(LINTER_CRIMES.map(({ file, code }) => [file, code])),
  );

  const { report } = await house.lint();

  // Two findings have a say here: restricted names and, for chance, the rule of our own.
  const refusals = report
    .split("\n")
    .filter((line) => /title=(lint\/style\/noRestricted\w+|plugin)/.test(line));
  const unpunished = LINTER_CRIMES.filter(({ file }) => !refusals.some((line) => line.includes(`/${file},`)));
  expect(unpunished.map(({ wall }) => wall)).toEqual([]);
});
