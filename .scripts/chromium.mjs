import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { isMain, run, runTool } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @param {string} path */
const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Chromium on this machine: the one that CHROMIUM_PATH names, else one on the PATH, else Playwright's own.
 * @returns {string | undefined}
 */
export const findChromium = () => {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return canRun(named) ? named : undefined;

  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(canRun);
};

export const isRootOnDebian = () =>
  process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");

/**
 * Installs packages of Debian without a question.
 * @param {readonly string[]} packages
 */
export const installDebianPackages = (packages) => {
  const apt = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Acquire::Retries=3"];
  return (
    run("env", [...apt, "update"]) &&
    run("env", [...apt, "install", "-y", "--no-install-recommends", ...packages])
  );
};

/** Finds Chromium or installs it; says whether there is one now. */
export const ensureChromium = () => {
  if (findChromium() !== undefined) return true;
  if (process.env["CHROMIUM_PATH"]) return false;

  process.stderr.write("Chưa có Chromium, đang cài… / No Chromium yet, installing it…\n");
  if (isRootOnDebian()) installDebianPackages(["chromium"]);
  else runTool("playwright-core/cli.js", ["install", "chromium"]);
  return findChromium() !== undefined;
};

if (isMain(import.meta.url)) {
  if (ensureChromium()) process.stdout.write(`${findChromium()}\n`);
  else {
    process.stderr.write(
      "Không tìm thấy và không cài được Chromium: hãy cài Chromium rồi đặt CHROMIUM_PATH trỏ tới tệp chạy của nó.\n" +
        "Chromium was not found and could not be installed: install it and let CHROMIUM_PATH name its executable.\n",
    );
    process.exitCode = 1;
  }
}
