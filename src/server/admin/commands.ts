import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { foldTones } from "../../domain/text.ts";
import { unitNameOn } from "../../domain/unit.ts";
import { auditCommand } from "../audit/audit-command.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { createJournal } from "../auth/journal.ts";
import { createUnitRegister } from "../auth/store-unit-register.ts";
import { type KnownUser, listUsers } from "../auth/users.ts";
import { BACKUP_USAGE } from "../backup/usage.ts";
import { newCode, newFirstCode } from "./prepare-data.ts";
import type { UserRegistry } from "./register-user.ts";

export interface CommandOutcome {
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
}

export const USAGE = [
  "npm run admin -- first-code      mã mới cho người quản trị đầu tiên / a new code for the first administrator",
  "npm run admin -- code <user>     mã mới cho một người: id, tên đăng nhập hoặc tên / a new code for one user: id, user name or name",
  "npm run admin -- audit verify    kiểm tra nhật ký hệ thống chưa bị sửa / prove that the audit was not altered",
  "npm run admin -- users           danh sách người dùng / the list of users",
  ...BACKUP_USAGE,
];

const failed = (...lines: readonly string[]): CommandOutcome => ({ exitCode: 1, lines });
const done = (...lines: readonly string[]): CommandOutcome => ({ exitCode: 0, lines });

/** What an administrator does at the terminal of the server, whether it runs or not. */
export const runCommand = async (
  registry: UserRegistry,
  args: readonly string[],
): Promise<CommandOutcome> => {
  const [command, ...rest] = args;
  switch (command) {
    case "first-code":
    case "new-code":
      return await firstCode(registry);
    case "code":
      return await codeFor(registry, rest.join(" ").trim());
    case "users":
      return await users(registry);
    case "audit":
      return rest[0] === "verify" ? await auditCommand(registry.history.db) : failed(...USAGE);
    case "help":
      return done(...USAGE);
    default:
      return failed(...USAGE);
  }
};

const firstCode = async (registry: UserRegistry): Promise<CommandOutcome> => {
  const code = await newFirstCode(registry);
  return code
    ? done(`Quản trị: ${code.code}`)
    : failed(
        "Chưa có người quản trị nào: hãy khởi động máy chủ trước. / There is no administrator yet: start the server first.",
      );
};

const codeFor = async (registry: UserRegistry, wanted: string): Promise<CommandOutcome> => {
  const found = (await allUsers(registry)).filter((known) => !known.isDisabled && isMeant(known, wanted));
  const [only, second] = found;
  if (!only || wanted === "") return failed(`Không tìm thấy «${wanted}». / There is no user “${wanted}”.`);
  if (second)
    return failed(
      "Nhiều người cùng tên, hãy dùng id: / Several users have that name, use the id:",
      ...found.map(lineOf),
    );
  const { code } = await newCode(registry, only.user);
  const db = identityDb(registry.history.db);
  await createJournal(db, registry.history.clock, registry.history.book).write({
    event: "codeIssued",
    user: only.user.id,
    details: { by: "terminal" },
  });
  return done(`${only.user.name}: ${code}`);
};

const isMeant = ({ user, username }: KnownUser, wanted: string): boolean =>
  user.id === wanted || username === wanted.toLowerCase() || foldTones(user.name) === foldTones(wanted);

const users = async (registry: UserRegistry): Promise<CommandOutcome> => {
  const units = await createUnitRegister(registry.history.db).all();
  const today = dayOf(registry.history.clock.now(), DEFAULT_TIME_ZONE);
  const unitName = (known: KnownUser): string => {
    const unit = units.find(({ id }) => id === known.user.unit);
    return unit ? unitNameOn(unit, today) : known.user.unit;
  };
  return done(...(await allUsers(registry)).map((known) => `${lineOf(known)}  ${unitName(known)}`));
};

const allUsers = (registry: UserRegistry) => listUsers(identityDb(registry.history.db));

const lineOf = ({ user, username, isDisabled }: KnownUser): string =>
  [user.id, user.role.padEnd(13), user.name, username ?? "", isDisabled ? "(đã khóa)" : ""]
    .filter((part) => part !== "")
    .join("  ");
