import { expect, test } from "vitest";
import { announcement } from "../../src/server/announce.ts";

const config = { publicUrl: null, dataFolder: "./data", codeDays: 7 };
const address = "http://localhost:8080";

test("a start without a code to print says how to get one: the start that had it may have died", () => {
  expect(announcement(config, address, [])).toContain("npm run admin -- first-code");
});

test("a first start prints the code, how long it is good for, and how to get another", () => {
  const people = [{ role: "Quản trị", who: "Quản trị", code: "ABCD-EFGH" }];
  const printed = announcement(config, address, people);
  expect(printed).toMatch(/Quản trị\s+Quản trị: ABCD-EFGH/);
  expect(printed).toContain("7 ngày");
  expect(printed).toContain("npm run admin -- first-code");
});
