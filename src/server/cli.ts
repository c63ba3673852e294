import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CommandOutcome, runCommand } from "./admin/commands.ts";
import { openRegistry } from "./admin/open-registry.ts";
import { backupCommand, restoreCommand } from "./backup/commands.ts";
import { type Config, databasePlace, readConfig } from "./config.ts";
import { createPinoLog } from "./pino-log.ts";
import { systemClock } from "./system-clock.ts";

const say = (lines: readonly string[], stream: NodeJS.WriteStream): void => {
  for (const line of lines) stream.write(`${line}\n`);
};

const failed = (line: string): CommandOutcome => ({ exitCode: 1, lines: [line] });

const run = (config: Config, args: readonly string[]): Promise<CommandOutcome> => {
  const [command, ...rest] = args;
  if (command === "restore") return restoreCommand(config, systemClock, createPinoLog(config.logLevel), rest);
  return runOnData(config, args);
};

const runOnData = async (config: Config, args: readonly string[]): Promise<CommandOutcome> => {
  const { dataFolder, codeDays, databaseUrl, backupFolder } = config;
  if (databaseUrl === null && !existsSync(join(dataFolder, "loa.sqlite")))
    return failed(
      `Không có dữ liệu trong ${dataFolder}; đặt LOA_DATA_DIR. / There is no data in ${dataFolder}; set LOA_DATA_DIR.`,
    );
  const [command, ...rest] = args;
  if (command === "backup" && databaseUrl !== null)
    return failed("Dữ liệu ở PostgreSQL: dùng pg_dump. / The records are in PostgreSQL: use pg_dump.");
  const place = databasePlace(config);
  const { db, registry } = await openRegistry(dataFolder, systemClock, codeDays, place, backupFolder);
  try {
    return command === "backup"
      ? await backupCommand(db, config, systemClock, rest)
      : await runCommand(registry, args);
  } finally {
    await db.destroy();
  }
};

const main = async (): Promise<number> => {
  const config = readConfig(process.env, []);
  const { exitCode, lines } = config.ok
    ? await run(config.value, process.argv.slice(2))
    : failed(config.error);
  say(lines, exitCode === 0 ? process.stdout : process.stderr);
  return exitCode;
};

process.exitCode = await main();
