import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockDataFolder } from "../../src/server/data-folder-lock.ts";

test("a second server on the same folder is refused until the first has ended", () => {
  const folder = mkdtempSync(join(tmpdir(), "loa-lock-"));
  const first = lockDataFolder(folder);
  expect(lockDataFolder(folder)).toEqual({ ok: false, error: "inUse" });
  if (first.ok) first.value.release();
  const second = lockDataFolder(folder);
  expect(second.ok).toBe(true);
  if (second.ok) second.value.release();
  rmSync(folder, { recursive: true });
});
