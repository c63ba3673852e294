import { join } from "node:path";
import { assertNever } from "../../domain/result.ts";
import type { CommandOutcome } from "../admin/commands.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { JOURNAL_FILE } from "../history/journal-book.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/open-database.ts";
import { type RestoreFault, restore } from "./restore.ts";
import { type BackupReport, takeBackup } from "./take-backup.ts";
import { BACKUP_USAGE } from "./usage.ts";

const failed = (...lines: readonly string[]): CommandOutcome => ({ exitCode: 1, lines });
const done = (...lines: readonly string[]): CommandOutcome => ({ exitCode: 0, lines });

/** The value behind `--name`; null when it is not given. */
const argument = (args: readonly string[], name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  const value = at === -1 ? undefined : args[at + 1];
  return value === undefined || value.startsWith("--") ? null : value;
};

type BackupConfig = Pick<Config, "dataFolder" | "backupFolder" | "isBackupOffDisk">;

export const backupCommand = async (
  db: Database,
  { dataFolder, backupFolder, isBackupOffDisk }: BackupConfig,
  clock: Clock,
  args: readonly string[],
): Promise<CommandOutcome> => {
  const to = argument(args, "to") ?? backupFolder;
  if (to === null) return failed(...BACKUP_USAGE);
  const taken = await takeBackup({
    db,
    dataFolder,
    to,
    now: clock.now(),
    isDeclaredOffDisk: isBackupOffDisk,
  });
  if (taken.ok) return reportOf(taken.value, to);
  switch (taken.error.kind) {
    case "insideData":
      return failed(
        "Thư mục sao lưu không được nằm trong thư mục dữ liệu. / The backup folder must not lie inside the data folder.",
      );
    case "busy":
      return failed(
        "Đang có lần sao lưu khác vào thư mục này. / Another backup into this folder is under way.",
      );
    case "damaged":
      return failed(
        "Cơ sở dữ liệu bị hỏng, không sao lưu được. Hãy dựng lại từ bản sao lưu gần nhất. / The database is damaged: restore the newest backup.",
      );
    default:
      return assertNever(taken.error);
  }
};

const reportOf = ({ name, manifest, isOffDisk, kept }: BackupReport, to: string): CommandOutcome => {
  const { counts, files } = manifest;
  const lines = [
    `Đã sao lưu / Backed up: ${join(to, "snapshots", name)}`,
    `${counts.records} bản ghi / records, ${files.count} tệp / files, giữ ${kept} bản / snapshots kept`,
  ];
  if (!isOffDisk)
    lines.push(
      "Thư mục này nằm cùng ổ đĩa với dữ liệu: máy của cán bộ chưa được xóa bớt ảnh. / Same disk as the data: phones are not told that anything is backed up.",
    );
  if (files.missing.length === 0) return done(...lines);
  return failed(
    ...lines,
    `Thiếu ${files.missing.length} tệp ở máy chủ / files missing on the server:`,
    ...files.missing,
  );
};

/** Needs no data folder; that of `config` is asked for its journal when it is still there. */
export const restoreCommand = async (
  { dataFolder }: Pick<Config, "dataFolder">,
  clock: Clock,
  log: Log,
  args: readonly string[],
): Promise<CommandOutcome> => {
  const [from, to] = [argument(args, "from"), argument(args, "to")];
  if (from === null || to === null) return failed(...BACKUP_USAGE);
  const restored = await restore({ from, to, journals: [join(dataFolder, JOURNAL_FILE)], clock, log });
  if (!restored.ok) return failed(faultInWords(restored.error, from, to));
  const { snapshot, files, missing } = restored.value;
  return done(
    `Đã dựng lại / Restored: ${snapshot} → ${to}, ${files} tệp / files`,
    ...(missing.length === 0
      ? []
      : [
          `Thiếu ${missing.length} tệp, máy nào còn giữ sẽ gửi lại / files missing, phones send them again:`,
          ...missing,
        ]),
    `Khởi động máy chủ với / Start the server with: LOA_DATA_DIR=${to}`,
  );
};

const faultInWords = (fault: RestoreFault, from: string, to: string): string => {
  switch (fault.kind) {
    case "noSnapshot":
      return `Không có bản sao lưu nào đọc được trong ${from}. / There is no readable backup in ${from}.`;
    case "targetNotEmpty":
      return `Thư mục ${to} không trống. Hãy chọn một thư mục mới. / The folder ${to} is not empty: choose a new one.`;
    case "damaged":
      return `Bản sao lưu ${fault.snapshot} bị hỏng, không dùng được. Hãy chọn bản khác. / The backup ${fault.snapshot} is damaged: choose another one.`;
    default:
      return assertNever(fault);
  }
};
