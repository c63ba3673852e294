import * as z from "zod/mini";
import { err, ok, type Result } from "../domain/result.ts";
import type { DatabasePlace } from "./store/open-database.ts";

/** What the environment and the command line say, parsed once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** `postgres://…` for a PostgreSQL server; null: SQLite in the data folder. */
  readonly databaseUrl: string | null;
  readonly trustProxy: boolean;
  readonly publicUrl: string | null;
  /** Requests a minute from one address; 0: no limit. */
  readonly rateLimitPerAddress: number;
  readonly rateLimitPerSession: number;
  /** Days that a one-time code is good for. */
  readonly codeDays: number;
  /** Days for which a revoked device may still hand in what it has. */
  readonly custodyDays: number;
  /** Days after which who gave feedback that is closed is removed for good. */
  readonly personDays: number;
  /** Days for which lines of the audit are kept; 0: for ever. */
  readonly auditDays: number;
  /** What one person may deliver on one day; 0: no bound. */
  readonly uploadFilesPerDay: number;
  readonly uploadMbPerDay: number;
  /** Megabytes of drawn sizes of photos that are kept; 0: no bound. */
  readonly pictureCacheMb: number;
  /** Where backups go: a folder on another disk; null: none. */
  readonly backupFolder: string | null;
  /** What lies in the backup folder is carried off this disk by something that we cannot see. */
  readonly isBackupOffDisk: boolean;
  /** Hosts of push services beside the known ones. */
  readonly pushHosts: readonly string[];
  /** Whom the people of a push service may write to: `mailto:` or `https:`. */
  readonly pushContact: string | null;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly isDemo: boolean;
}

const wholeNumber = (from: number, to: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.pipe(z.transform(Number), z.int().check(z.gte(from), z.lte(to))),
  );

const flag = z.pipe(
  z.enum(["0", "1", "false", "true"]),
  z.transform((value: "0" | "1" | "false" | "true") => value === "1" || value === "true"),
);

const webOrigin = z.pipe(
  z.string().check(z.regex(/^https?:\/\/[^/?#\s]+\/?$/)),
  z.transform((value: string) => value.replace(/\/$/, "")),
);

const hostList = z.pipe(
  z.string().check(z.regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+(,\.?[a-z0-9-]+(\.[a-z0-9-]+)+)*$/)),
  z.transform((value: string): readonly string[] => value.split(",")),
);

/** Every variable with its shape, and what to write there, Vietnamese and English. */
const variables = {
  HOST: {
    schema: z._default(z.string().check(z.minLength(1)), "127.0.0.1"),
    hint: ["một địa chỉ mạng của máy này", "an address of this machine"],
  },
  PORT: {
    schema: z._default(wholeNumber(0, 65_535), 8080),
    hint: ["một số từ 0 đến 65535", "a number from 0 to 65535"],
  },
  LOA_DATA_DIR: {
    schema: z._default(z.string().check(z.minLength(1)), "./data"),
    hint: ["đường dẫn thư mục dữ liệu", "the path of the data folder"],
  },
  DATABASE_URL: {
    schema: z._default(z.nullable(z.string().check(z.regex(/^postgres(ql)?:\/\/\S+$/))), null),
    hint: ["dạng postgres://người-dùng:mật-khẩu@máy/tên", "like postgres://user:password@host/name"],
    isSecret: true,
  },
  LOA_TRUST_PROXY: { schema: z._default(flag, false), hint: ["0 hoặc 1", "0 or 1"] },
  LOA_PUBLIC_URL: {
    schema: z._default(z.nullable(webOrigin), null),
    hint: ["dạng https://so.example.vn", "like https://so.example.vn"],
  },
  LOA_RATE_LIMIT: {
    schema: z._default(wholeNumber(0, 1_000_000), 3000),
    hint: [
      "số yêu cầu mỗi phút của một địa chỉ, 0 là không giới hạn",
      "requests a minute from one address, 0 for no limit",
    ],
  },
  LOA_RATE_LIMIT_SESSION: {
    schema: z._default(wholeNumber(0, 1_000_000), 1200),
    hint: [
      "số yêu cầu mỗi phút của một máy, 0 là không giới hạn",
      "requests a minute from one device, 0 for no limit",
    ],
  },
  LOA_CODE_DAYS: {
    schema: z._default(wholeNumber(1, 60), 7),
    hint: ["số ngày từ 1 đến 60", "a number of days from 1 to 60"],
  },
  LOA_CUSTODY_DAYS: {
    schema: z._default(wholeNumber(0, 365), 30),
    hint: [
      "số ngày từ 0 đến 365 mà máy đã khóa còn nộp được mục chưa gửi",
      "days from 0 to 365 in which a revoked device may hand in what is unsent",
    ],
  },
  LOA_PERSON_DAYS: {
    schema: z._default(wholeNumber(0, 3650), 90),
    hint: [
      "số ngày từ 0 đến 3650 sau khi kết thúc một phản ánh thì xóa tên, số điện thoại người phản ánh",
      "days from 0 to 3650 after which who gave feedback that is closed is removed",
    ],
  },
  LOA_AUDIT_DAYS: {
    schema: z._default(wholeNumber(0, 36500), 1095),
    hint: [
      "số ngày từ 0 đến 36500 giữ nhật ký hệ thống, 0: mãi mãi",
      "days from 0 to 36500 for which the audit is kept, 0: for ever",
    ],
  },
  LOA_UPLOAD_FILES_PER_DAY: {
    schema: z._default(wholeNumber(0, 1_000_000), 6000),
    hint: [
      "số tệp một người được gửi mỗi ngày, 0 là không giới hạn",
      "files that one person may send a day, 0 for no limit",
    ],
  },
  LOA_UPLOAD_MB_PER_DAY: {
    schema: z._default(wholeNumber(0, 1_000_000), 2048),
    hint: [
      "số MB một người được gửi mỗi ngày, 0 là không giới hạn",
      "megabytes that one person may send a day, 0 for no limit",
    ],
  },
  LOA_PICTURE_CACHE_MB: {
    schema: z._default(wholeNumber(0, 10_000_000), 4096),
    hint: [
      "số MB bản vẽ của ảnh được giữ sẵn, 0 là không giới hạn",
      "megabytes of drawn sizes of photos that are kept, 0 for no limit",
    ],
  },
  LOA_BACKUP_DIR: {
    schema: z._default(z.nullable(z.string().check(z.minLength(1))), null),
    hint: ["đường dẫn thư mục sao lưu, ở ổ đĩa khác", "the path of the backup folder, on another disk"],
  },
  LOA_BACKUP_OFF_DISK: { schema: z._default(flag, false), hint: ["0 hoặc 1", "0 or 1"] },
  LOA_PUSH_HOSTS: {
    schema: z._default(hostList, []),
    hint: [
      "tên máy chủ đẩy thông báo, cách nhau bằng dấu phẩy; dấu chấm đầu là mọi tên phía dưới",
      "host names of push services with commas between them; one that begins with a dot stands for all below it",
    ],
  },
  LOA_PUSH_CONTACT: {
    schema: z._default(
      z.nullable(z.string().check(z.regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/))),
      null,
    ),
    hint: ["dạng mailto:quantri@example.vn", "like mailto:admin@example.vn"],
  },
  LOA_LOG_LEVEL: {
    schema: z._default(z.enum(["debug", "info", "warn", "error", "silent"]), "info"),
    hint: ["debug, info, warn, error hoặc silent", "debug, info, warn, error or silent"],
  },
} as const;

type Name = keyof typeof variables;
type Value<N extends Name> = z.infer<(typeof variables)[N]["schema"]>;

/** Reads environment and arguments; the error is one sentence a line for the one who starts the server. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Result<Config, string> => {
  const faults = args.filter((arg) => arg !== "--demo").map(unknownArgument);
  const read = <N extends Name>(name: N): Value<N> => {
    const given = env[name];
    // An empty variable is one that was not given.
    const parsed = variables[name].schema.safeParse(given === "" ? undefined : given);
    if (!parsed.success) faults.push(badValue(name, given ?? ""));
    return parsed.data as Value<N>;
  };
  const config: Config = {
    host: read("HOST"),
    port: read("PORT"),
    dataFolder: read("LOA_DATA_DIR"),
    databaseUrl: read("DATABASE_URL"),
    trustProxy: read("LOA_TRUST_PROXY"),
    publicUrl: read("LOA_PUBLIC_URL"),
    rateLimitPerAddress: read("LOA_RATE_LIMIT"),
    rateLimitPerSession: read("LOA_RATE_LIMIT_SESSION"),
    codeDays: read("LOA_CODE_DAYS"),
    custodyDays: read("LOA_CUSTODY_DAYS"),
    personDays: read("LOA_PERSON_DAYS"),
    auditDays: read("LOA_AUDIT_DAYS"),
    uploadFilesPerDay: read("LOA_UPLOAD_FILES_PER_DAY"),
    uploadMbPerDay: read("LOA_UPLOAD_MB_PER_DAY"),
    pictureCacheMb: read("LOA_PICTURE_CACHE_MB"),
    backupFolder: read("LOA_BACKUP_DIR"),
    isBackupOffDisk: read("LOA_BACKUP_OFF_DISK"),
    pushHosts: read("LOA_PUSH_HOSTS"),
    pushContact: read("LOA_PUSH_CONTACT"),
    logLevel: read("LOA_LOG_LEVEL"),
    isDemo: args.includes("--demo"),
  };
  return faults.length > 0 ? err(faults.join("\n")) : ok(config);
};

/** Where the records are; photos and keys are in the data folder always. */
export const databasePlace = ({
  databaseUrl,
  dataFolder,
}: Pick<Config, "databaseUrl" | "dataFolder">): DatabasePlace =>
  databaseUrl === null ? dataFolder : { postgres: databaseUrl };

const badValue = (name: Name, given: string): string => {
  const [vi, en] = variables[name].hint;
  // What is printed at a failed start stays in logs for years.
  const shown = "isSecret" in variables[name] ? "…" : given;
  return `Giá trị «${shown}» của ${name} không dùng được: cần ${vi}. / ${name} cannot be “${shown}”: it must be ${en}.`;
};

const unknownArgument = (arg: string): string =>
  `Không hiểu tham số «${arg}»; chỉ có --demo. / Unknown argument “${arg}”; there is only --demo.`;
