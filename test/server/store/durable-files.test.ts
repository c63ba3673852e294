import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDurably, replaceDurably } from "../../../src/server/store/durable-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loa-durable-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file written durably", () => {
  test("gets its new content, and leaves no draft", () => {
    const file = join(folder, "history.json");
    replaceDurably(file, "first");
    replaceDurably(file, "second");
    expect(readFileSync(file, "utf8")).toBe("second");
    expect(readdirSync(folder)).toEqual(["history.json"]);
  });

  test("[S24] keeps the first content where two servers that start together both make it", () => {
    const file = join(folder, "secret.key");
    createDurably(file, "the first server's");
    createDurably(file, "the second server's");
    expect(readFileSync(file, "utf8")).toBe("the first server's");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secret.key"]);
  });
});
