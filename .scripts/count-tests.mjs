// Reads the JSON reports of vitest and prints one line, `N passed, N failed`: a test that was skipped or left as todo has
// proven nothing and counts as failed, and so does a file that could not be run, or a report that was never written.
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** Lines of what a failed test said: enough for a counter-example with its seed, and for the first frames. */
const SAID_LINES = 40;

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} FileReport
 * @typedef {{ success: boolean, testResults: FileReport[] }} Report
 */

/**
 * @param {string} path
 * @returns {Report | undefined}
 */
const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
};

/** @param {Assertion} test */
const failureOf = ({ fullName, status, failureMessages = [] }) => {
  const said = stripVTControlCharacters(failureMessages.join("\n")).split("\n").slice(0, SAID_LINES);
  return [`${fullName} (${status})`, ...said].join("\n  ").trimEnd();
};

/** @param {Report} report */
const failuresOf = (report) => {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const failedTests = tests.filter(({ status }) => status !== "passed").map(failureOf);
  const brokenFiles = report.testResults
    .filter(
      (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status === "passed"),
    )
    .map((file) => `${file.name}: ${file.message ?? "could not be run"}`);
  const failures = [...failedTests, ...brokenFiles];
  // An unhandled error outside every test fails the run without failing a test.
  return report.success || failures.length > 0 ? failures : ["the run failed outside its tests"];
};

/** @param {string} path */
const count = (path) => {
  const report = readReport(path);
  if (!report) return { passed: 0, failures: [`no report at ${path}`] };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  return { passed: tests.filter(({ status }) => status === "passed").length, failures: failuresOf(report) };
};

const [failedSteps = "0", ...reports] = process.argv.slice(2);
const counts = reports.map(count);
const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failures = counts.flatMap((each) => each.failures);
const failed = Number(failedSteps) + failures.length;

for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0) process.exitCode = 1;
