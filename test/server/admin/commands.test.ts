import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../../../src/server/admin/commands.ts";
import {
  administratorOf,
  createdBy,
  openBrowser,
  openWholeServer,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
beforeEach(async () => {
  server = await openWholeServer();
});
afterEach(() => server.close());

const codeIn = (lines: readonly string[]): string =>
  /: ([A-Z2-9]{4}-[A-Z2-9]{4})$/.exec(lines[0] ?? "")?.[1] ?? "";

test("a lost first code is printed anew, and the lost one is useless from then on", async () => {
  const { lines, exitCode } = await runCommand(server.registry, ["first-code"]);
  expect(exitCode).toBe(0);
  expect((await openBrowser(server).enrol(server.firstCode?.code ?? "")).status).toBe(401);
  expect((await openBrowser(server).enrol(codeIn(lines))).status).toBe(200);
});

test("a user gets a code by name without tones, and a name of two people by id only", async () => {
  const administrator = await administratorOf(server);
  const { user } = await createdBy(administrator);
  expect(
    (
      await openBrowser(server).enrol(
        codeIn((await runCommand(server.registry, ["code", "nguyen", "thi", "hoa"])).lines),
      )
    ).status,
  ).toBe(200);

  await createdBy(administrator);
  expect((await runCommand(server.registry, ["code", "Nguyễn Thị Hoa"])).exitCode).toBe(1);
  expect((await runCommand(server.registry, ["code", user])).exitCode).toBe(0);
});

test("users are listed with role and unit, and an unknown command shows what there is", async () => {
  await createdBy(await administratorOf(server));
  const { lines } = await runCommand(server.registry, ["users"]);
  const withoutIds = lines.map((line) => line.slice("00000000-0000-4000-8000-000000000000  ".length)).sort();
  expect(withoutIds).toEqual([
    "administrator  Quản trị  Tỉnh Hà Tĩnh",
    "officer        Nguyễn Thị Hoa  Xã Sơn Kim 1",
  ]);
  expect((await runCommand(server.registry, ["dance"])).exitCode).toBe(1);
});
