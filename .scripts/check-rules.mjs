// Every sync rule is tried by a test that names it, and no rule is named that does not exist.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

const RULES = "docs/sync-rules.md";

const listFiles = (/** @type {readonly string[]} */ ...patterns) =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z", ...patterns], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\0")
    .filter((path) => path !== "");

const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), "utf8");

/** @param {string} text @param {RegExp} pattern */
const numbersIn = (text, pattern) =>
  [...text.matchAll(pattern)].flatMap(([match]) => [...match.matchAll(/S\d+/g)].map(([rule]) => rule));

const defined = numbersIn(read(RULES), /^- \*\*S\d+\b/gm);
const rules = new Set(defined);

/** «[S3]» in the name of a test; «(S1, S28)» where code or a paper leans on a rule. */
const namedByTests = new Map(
  listFiles("test/*.test.ts", "test/*.test.tsx").map((path) => [path, numbersIn(read(path), /\[S\d+\]/g)]),
);
const citedElsewhere = new Map(
  listFiles("src", "sw", "docs/architecture.md").map((path) => [
    path,
    numbersIn(read(path), /\(S\d+(, S\d+)*\)/g),
  ]),
);

const tried = new Set([...namedByTests.values()].flat());
const faults = [
  ...defined
    .filter((rule, index) => defined.indexOf(rule) !== index)
    .map((rule) => `${RULES}: ${rule} is there twice`),
  ...[...rules].filter((rule) => !tried.has(rule)).map((rule) => `${RULES}: no test names ${rule}`),
  ...[...namedByTests, ...citedElsewhere].flatMap(([path, cited]) =>
    cited.filter((rule) => !rules.has(rule)).map((rule) => `${path}: there is no rule ${rule}`),
  ),
];

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${rules.size} rules, ${faults.length} faults\n`);
if (faults.length > 0) process.exitCode = 1;
