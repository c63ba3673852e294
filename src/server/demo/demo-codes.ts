import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { existsOn, type Unit, unitNameOn } from "../../domain/unit.ts";
import type { Role } from "../../domain/user.ts";
import { newCode } from "../admin/prepare-data.ts";
import type { UserRegistry } from "../admin/register-user.ts";
import type { PrintedPerson } from "../announce.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { listUsers } from "../auth/users.ts";
import { demoAgencies, STORY_AGENCY } from "./demo-agencies.ts";
import { STORY_UNIT } from "./fill-demo.ts";

const ROLES: readonly (readonly [Role, string, "agency"?])[] = [
  ["officer", "Cán bộ xã"],
  ["leader", "Lãnh đạo xã"],
  ["supervisor", "Cán bộ theo dõi"],
  ["administrator", "Quản trị"],
  ["observer", "Chỉ xem"],
  ["officer", "Cơ quan", "agency"],
];

/** Of levels with many units those of the papers and pictures. */
const OF_THE_STORY: Readonly<Partial<Record<Unit["level"], readonly string[]>>> = {
  commune: [STORY_UNIT],
  agency: [STORY_AGENCY],
};

/** A fresh code for one person of each role: those of the story's commune, who watches it today, and one of an agency. */
export const demoCodes = async (
  registry: UserRegistry,
  units: readonly Unit[],
): Promise<readonly PrintedPerson[]> => {
  const { history } = registry;
  const today = dayOf(history.clock.now(), DEFAULT_TIME_ZONE);
  const users = (await listUsers(identityDb(history.db))).filter(({ isDisabled }) => !isDisabled);
  const printed: PrintedPerson[] = [];
  const all = [...units, ...demoAgencies(units)];
  for (const [role, label, level] of ROLES) {
    const found = users.find(({ user }) => {
      const unit = all.find(({ id }) => id === user.unit);
      const isHere = unit !== undefined && existsOn(unit, today);
      if (!isHere || user.role !== role || (unit.level === "agency") !== (level === "agency")) return false;
      return OF_THE_STORY[unit.level]?.includes(unit.id) ?? true;
    });
    const unit = all.find(({ id }) => id === found?.user.unit);
    if (!found || !unit) continue;
    const { code } = await newCode(registry, found.user);
    printed.push({ role: label, who: `${found.user.name}, ${unitNameOn(unit, today)}`, code });
  }
  return printed;
};
