// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { APP_VERSION } from "../../../src/app/services/app-version.ts";

test("the app says the version of its package", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({ version: APP_VERSION });
});
