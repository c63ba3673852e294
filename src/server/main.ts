import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { announcement, type PrintedPerson } from "./announce.ts";
import { type Config, readConfig } from "./config.ts";
import { lockDataFolder } from "./data-folder-lock.ts";
import { openServer } from "./open-server.ts";
import { createPinoLog } from "./pino-log.ts";
import { runServer } from "./run-server.ts";
import { systemClock } from "./system-clock.ts";

/** This is built to `dist/server`, the page beside it. */
const OWN_FOLDER = fileURLToPath(new URL(".", import.meta.url));
const CLIENT_FOLDER = join(OWN_FOLDER, "../client");
const PICTURE_PROGRAM = join(OWN_FOLDER, "picture-worker.js");

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

const start = async (config: Config): Promise<void> => {
  const lock = lockDataFolder(config.dataFolder);
  if (!lock.ok)
    return fail(
      `Một máy chủ khác đang dùng thư mục ${config.dataFolder}. / Another server is using the folder ${config.dataFolder}.`,
    );
  const log = createPinoLog(config.logLevel);
  const server = await openServer({
    ...{ config, log },
    clock: systemClock,
    clientFolder: CLIENT_FOLDER,
    pictureProgram: PICTURE_PROGRAM,
  });

  let people: readonly PrintedPerson[] = [];
  if (config.isDemo) {
    // Only here: pictures and their renderer would make every other start slower.
    const { prepareDemo } = await import("./demo/prepare-demo.ts");
    const demo = await prepareDemo(server, log, config.dataFolder);
    if (!demo.ok) {
      await server.db.destroy();
      lock.value.release();
      return fail(demo.error);
    }
    people = demo.value;
  } else if (server.firstCode)
    people = [{ role: "Quản trị", who: server.administrator.name, code: server.firstCode.code }];

  await runServer({
    server,
    config,
    log,
    onListening: (address) => process.stdout.write(announcement(config, address, people)),
    onClosed: lock.value.release,
  });
};

const config = readConfig(process.env, process.argv.slice(2));
if (config.ok) await start(config.value);
else fail(config.error);
