import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import {
  createPictureProcess,
  PICTURE_LIMITS,
  type PictureProcess,
} from "../../../src/server/pictures/picture-process.ts";

/** Stands for a decoder that was taken over or fell: does what the path says. */
const PROGRAM = `
process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, path }) => {
  if (path === "die") process.exit(1);
  if (path === "hang") for (;;) {}
  if (path === "grow") { globalThis.held = Buffer.alloc(120 * 1024 * 1024, 1); return; }
  if (path === "lie") return process.send({ id, outcome: { kind: "drawn", widthPx: "<b>" } });
  const facts = { widthPx: Object.keys(process.env).length, heightPx: process.pid };
  process.send({ id, outcome: { kind: "drawn", ...facts, likeness: [] } });
});`;

const folder = mkdtempSync(join(tmpdir(), "loa-process-"));
const program = join(folder, "program.mjs");
writeFileSync(program, PROGRAM);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const silent = { info: () => {}, warn: () => {}, error: () => {} };
let drawing: PictureProcess;
afterEach(() => drawing.close());

const begin = (limits = {}) => {
  drawing = createPictureProcess(program, silent, { ...PICTURE_LIMITS, ...limits });
  return (path: string, isUrgent = true) => drawing.draw({ path, type: "image/jpeg", sizes: [] }, isUrgent);
};

test.each([
  ["ends", "die", {}],
  ["never answers", "hang", { maxMs: 3000 }],
  ["takes too much memory", "grow", { maxBytes: 110 * 1024 ** 2 }],
  ["answers with something else", "lie", {}],
])(
  "when the process %s, that picture is given up and the next one is drawn by another",
  async (_what, path, limits) => {
    const draw = begin(limits);
    const first = await draw("one");
    expect(await draw(path)).toEqual({ kind: "died" });
    const next = await draw("two");
    expect(first.kind === "drawn" && next.kind === "drawn" && first.heightPx !== next.heightPx).toBe(true);
  },
);

test("the process knows nothing of the server's environment, and is kept for the next picture", async () => {
  process.env["LOA_SECRET_OF_A_TEST"] = "1";
  const draw = begin();
  const [first, second] = [await draw("one"), await draw("two")];
  delete process.env["LOA_SECRET_OF_A_TEST"];
  // Node itself tells a child by two variables where its channel is; a child may drop them.
  expect(first.kind === "drawn" && first.widthPx).toBeLessThanOrEqual(2);
  expect(second).toEqual(first);
});

test("what somebody waits for is drawn before what nobody looks at, and beyond a bound nothing more waits", async () => {
  const draw = begin({ maxWaiting: 2 });
  const order: string[] = [];
  const asked = [
    draw("running").then(() => order.push("running")),
    draw("later", false).then(() => order.push("later")),
    draw("urgent").then(() => order.push("urgent")),
  ];
  expect(await draw("one too many")).toEqual({ kind: "busy" });
  await Promise.all(asked);
  expect(order).toEqual(["running", "urgent", "later"]);
});

test("when the server stops, nothing waits any more", async () => {
  const draw = begin();
  const waiting = [draw("hang"), draw("two"), draw("three")];
  drawing.close();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ kind: "busy" })));
  expect(await draw("four")).toEqual({ kind: "busy" });
});
