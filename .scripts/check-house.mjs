// The rules of the house that no compiler or linter knows.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

const MAX_CODE_LINES = 250;

const TOP_LEVEL = new Set([
  ...["src", "public", "sw", "test", "docs"],
  ...["index.html", "vite.config.ts", "package.json", "package-lock.json", "tsconfig.json"],
  ...["README.md", "LICENSE", "CHANGELOG.md"],
]);

const isScript = (/** @type {string} */ path) => /\.(ts|tsx|mjs)$/.test(path);
const isShipped = (/** @type {string} */ path) => /^(src|sw)\//.test(path);
const isText = (/** @type {string} */ path) =>
  !/\.(png|jpe?g|webp|woff2|docx|xlsx|ico|gz|zip|db)$/.test(path);
const isThisFile = (/** @type {string} */ path) => path === ".scripts/check-house.mjs";

/**
 * A rule looks at one line of the files it is for.
 * @typedef {{ name: string, where: (path: string) => boolean, breaks: (line: string) => boolean }} LineRule
 */

/** @type {readonly LineRule[]} */
const LINE_RULES = [
  {
    name: "an order to the compiler to look away needs its reason on the same line",
    where: isScript,
    breaks: (line) => /@ts-(ignore|nocheck|expect-error)\b(?!\W+\w.{8})/.test(line),
  },
  {
    name: "a TODO needs its reason",
    where: isScript,
    breaks: (line) => /\b(TODO|FIXME|XXX)\b(?!.*\S+\s+\S+\s+\S+)/.test(line),
  },
  {
    name: "console.log does not stay",
    where: (path) => isScript(path) && !path.startsWith("test/"),
    breaks: (line) => /\bconsole\.(log|debug|dir)\(/.test(withoutComment(line)),
  },
  {
    name: "every test runs, always",
    where: (path) => path.startsWith("test/") && isScript(path),
    breaks: (line) => /\b(test|it|describe|suite)\.(\w+\.)*(skip|only|todo|skipIf|runIf|fails)\b/.test(line),
  },
  {
    name: "units and levels are data: no «huyện» in the app's own words",
    where: (path) => path.startsWith("src/app/"),
    breaks: (line) => /(?<!\p{L})huyện/iu.test(line.normalize("NFC")),
  },
  {
    name: "a path of one machine",
    where: isText,
    breaks: (line) => /(?<![\w.~)\]}-])\/(work|root|home|Users)\/\w/.test(line),
  },
  {
    name: "a registry's host",
    where: isText,
    breaks: (line) => /\bregistry\.[a-z]+js\.org\b|\bregistry\.yarnpkg\.com\b/.test(line),
  },
];

/** @param {string} line */
const withoutComment = (line) => line.replace(/(^|\s)(\/\/|\/?\*).*$/, "");

/** @param {string} text */
const countCodeLines = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length;

/** Tracked and new files, without what .gitignore leaves out. */
const listFiles = () =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(ROOT, path)));

/** @param {string} path */
const faultsOfLines = (path) => {
  const rules = LINE_RULES.filter(({ where }) => where(path));
  const lines = readFileSync(join(ROOT, path), "utf8").split("\n");
  return lines.flatMap((line, index) =>
    rules.filter(({ breaks }) => breaks(line)).map(({ name }) => `${path}:${index + 1}: ${name}`),
  );
};

/** @param {string} path */
const faultsOfSize = (path) => {
  if (!isShipped(path) || !isScript(path)) return [];
  const lines = countCodeLines(readFileSync(join(ROOT, path), "utf8"));
  return lines > MAX_CODE_LINES ? [`${path}: ${lines} code lines, the stop is ${MAX_CODE_LINES}`] : [];
};

/** @param {readonly string[]} paths */
const faultsOfTopLevel = (paths) =>
  [...new Set(paths.map((path) => path.split("/")[0] ?? ""))]
    .filter((name) => !name.startsWith(".") && !TOP_LEVEL.has(name))
    .map((name) => `${name}: not a name for the top level`);

const paths = listFiles();
const faults = [
  ...faultsOfTopLevel(paths),
  ...paths.filter((path) => isText(path) && !isThisFile(path)).flatMap(faultsOfLines),
  ...paths.flatMap(faultsOfSize),
];

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${paths.length} files, ${faults.length} faults\n`);
if (faults.length > 0) process.exitCode = 1;
