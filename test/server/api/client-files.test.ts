import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readClientFiles } from "../../../src/server/api/client-files.ts";

const PAGE = "<!doctype html><title>Sổ Tuyên truyền</title>";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loa-client-"));
  writeFileSync(join(folder, "index.html"), PAGE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As the build lays it down. */
const packFor = (content: string, packed: Buffer): void => {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 32);
  mkdirSync(join(folder, ".packed"), { recursive: true });
  writeFileSync(join(folder, ".packed", `${hash}.br`), packed);
};

const sent = async (): Promise<Uint8Array | undefined> =>
  readClientFiles(folder).find("/index.html")?.encoded("br");

test("what the build has compressed is sent as it is", async () => {
  const byTheBuild = brotliCompressSync(Buffer.from(`${PAGE} as the build packed it`));
  packFor(PAGE, byTheBuild);
  expect(Buffer.from((await sent()) ?? [])).toEqual(byTheBuild);
});

test("a page that was altered after the build is compressed anew, never sent as it was", async () => {
  packFor("an earlier page", brotliCompressSync(Buffer.from("an earlier page")));
  expect(brotliDecompressSync((await sent()) ?? Buffer.alloc(0)).toString()).toBe(PAGE);
});

test("what was compressed is served under no address of its own", () => {
  packFor(PAGE, Buffer.from("packed"));
  const hash = createHash("sha256").update(PAGE).digest("hex").slice(0, 32);
  expect(readClientFiles(folder).find(`/.packed/${hash}.br`)).toBeNull();
});
