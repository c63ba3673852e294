import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type ServerProcess, startServer } from "../support/server-process.ts";

/** A stand-in for the server: notes each start in its data folder, prints a code, leaves well on SIGTERM. */
const STAND_IN = `
  const { appendFileSync } = require("node:fs");
  const { PORT, HOST, LOA_DATA_DIR } = process.env;
  appendFileSync(LOA_DATA_DIR + "/starts", "start\\n");
  const server = require("node:http").createServer((_, response) => response.end("{}"));
  server.listen(Number(PORT), HOST, () => console.log("Code: 1234-5678 " + process.argv.slice(1).join(" ")));
  process.on("SIGTERM", () => { server.close(); server.closeAllConnections(); });
`;

let server: ServerProcess | undefined;

afterEach(() => server?.dispose());

const startStandIn = () =>
  startServer({ command: [process.execPath, "-e", STAND_IN, "--"], args: ["--demo"] });

const startsOf = async ({ dataDir }: ServerProcess): Promise<number> =>
  (await readFile(join(dataDir, "starts"), "utf8")).trim().split("\n").length;

test("a started server is healthy, and what it printed can be waited for", async () => {
  server = await startStandIn();

  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await server.waitForOutput(/Code: (\S+) (\S+)/)).slice(1)).toEqual(["1234-5678", "--demo"]);
});

test("a killed server comes back on the same port and the same data folder", async () => {
  server = await startStandIn();
  const { url } = server;

  await server.kill();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  await server.restart();

  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await startsOf(server)).toBe(2);
});

test("a stopped server tells its exit code", async () => {
  server = await startStandIn();

  expect(await server.stop()).toBe(0);
});

test("a server that ends at its start is an error that shows what it printed", async () => {
  const started = startServer({
    command: [process.execPath, "-e", 'console.error("no room"); process.exit(3)'],
  });

  await expect(started).rejects.toThrow("no room");
});
