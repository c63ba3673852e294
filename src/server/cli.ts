import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./admin/commands.ts";
import { openRegistry } from "./admin/open-registry.ts";
import { databasePlace, readConfig } from "./config.ts";
import { systemClock } from "./system-clock.ts";

const say = (lines: readonly string[], stream: NodeJS.WriteStream): void => {
  for (const line of lines) stream.write(`${line}\n`);
};

const main = async (): Promise<number> => {
  const config = readConfig(process.env, []);
  if (!config.ok) {
    say([config.error], process.stderr);
    return 1;
  }
  const { dataFolder, codeDays, databaseUrl } = config.value;
  if (databaseUrl === null && !existsSync(join(dataFolder, "loa.sqlite"))) {
    say(
      [
        `Không có dữ liệu trong ${dataFolder}; đặt LOA_DATA_DIR. / There is no data in ${dataFolder}; set LOA_DATA_DIR.`,
      ],
      process.stderr,
    );
    return 1;
  }
  const { db, registry } = await openRegistry(dataFolder, systemClock, codeDays, databasePlace(config.value));
  try {
    const { exitCode, lines } = await runCommand(registry, process.argv.slice(2));
    say(lines, exitCode === 0 ? process.stdout : process.stderr);
    return exitCode;
  } finally {
    await db.destroy();
  }
};

process.exitCode = await main();
