// The server as it is written now, without a build: a process of its own, started by the bench.
import { join } from "node:path";
import { runnerImport } from "vite";

await runnerImport(join(import.meta.dirname, "../../src/server/main.ts"), { configFile: false });
