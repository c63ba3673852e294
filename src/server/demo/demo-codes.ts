import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { existsOn, type Unit, unitNameOn } from "../../domain/unit.ts";
import type { Role } from "../../domain/user.ts";
import { newCode } from "../admin/prepare-data.ts";
import type { UserRegistry } from "../admin/register-user.ts";
import type { PrintedPerson } from "../announce.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { listUsers } from "../auth/users.ts";
import { STORY_UNIT } from "./fill-demo.ts";

const ROLES: readonly (readonly [Role, string])[] = [
  ["officer", "Cán bộ xã"],
  ["leader", "Lãnh đạo xã"],
  ["supervisor", "Cán bộ theo dõi"],
  ["observer", "Người theo dõi (chỉ xem)"],
  ["administrator", "Quản trị"],
];

/** A fresh code for one person of each role: those of the story's commune, and who watches it today. */
export const demoCodes = async (
  registry: UserRegistry,
  units: readonly Unit[],
): Promise<readonly PrintedPerson[]> => {
  const { history } = registry;
  const today = dayOf(history.clock.now(), DEFAULT_TIME_ZONE);
  const users = (await listUsers(identityDb(history.db))).filter(({ isDisabled }) => !isDisabled);
  const printed: PrintedPerson[] = [];
  for (const [role, label] of ROLES) {
    const found = users.find(({ user }) => {
      const unit = units.find(({ id }) => id === user.unit);
      const isHere = unit !== undefined && existsOn(unit, today);
      return user.role === role && isHere && (unit.level !== "commune" || unit.id === STORY_UNIT);
    });
    const unit = units.find(({ id }) => id === found?.user.unit);
    if (!found || !unit) continue;
    const { code } = await newCode(registry, found.user);
    printed.push({ role: label, who: `${found.user.name}, ${unitNameOn(unit, today)}`, code });
  }
  return printed;
};
