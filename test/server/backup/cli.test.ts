import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startServer } from "../../support/server-process.ts";

const CLI = join(import.meta.dirname, "../../../dist/server/cli.js");
const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "loa-cli-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const runCli = (dataFolder: string, ...args: readonly string[]) =>
  new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { PATH: process.env["PATH"] ?? "", LOA_DATA_DIR: dataFolder, LOA_LOG_LEVEL: "silent" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });

test("[S41] the built command backs up beside a running server, and what it restores starts with a new epoch", async () => {
  const server = await startServer();
  const [backups, home] = [aFolder(), aFolder()];
  try {
    const epochAt = async (url: string): Promise<string> =>
      ((await (await fetch(`${url}/healthz`)).json()) as { epoch: string }).epoch;
    const before = await epochAt(server.url);
    const backup = await runCli(server.dataDir, "backup", "--to", backups);
    expect(backup).toMatchObject({ code: 0, output: expect.stringContaining("Backed up") });
    expect(backup.output).toContain("Same disk");
    const [name = ""] = readdirSync(join(backups, "snapshots"));

    const to = join(home, "data");
    const restored = await runCli(
      server.dataDir,
      "restore",
      "--from",
      join(backups, "snapshots", name),
      "--to",
      to,
    );
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(to) });
    expect((await runCli(server.dataDir, "restore", "--from", backups, "--to", to)).code).toBe(1);
    const other = await startServer({ dataDir: to });
    try {
      expect(await epochAt(other.url)).not.toBe(before);
      expect(other.output()).not.toContain("Mã đăng nhập");
    } finally {
      await other.dispose();
    }
  } finally {
    await server.dispose();
  }
}, 90_000);

test("[S41] the built command says what it needs, and touches nothing where there are no data", async () => {
  const empty = aFolder();
  expect(await runCli(empty, "backup", "--to", join(empty, "b"))).toMatchObject({
    code: 1,
    output: expect.stringContaining("LOA_DATA_DIR"),
  });
  const usage = await runCli(empty, "restore");
  expect(usage).toMatchObject({ code: 1, output: expect.stringContaining("--from <folder>") });
  expect(existsSync(join(empty, "b"))).toBe(false);
}, 30_000);
