import type { MoveUser } from "../../domain/api.ts";
import { type Day, DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import type { Unit } from "../../domain/unit.ts";
import type { User } from "../../domain/user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import type { Journal } from "../auth/journal.ts";
import { type Move, markMoved, waitingMoves, writeMove } from "../auth/moves.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import { findUser, updateUser } from "../auth/users.ts";
import type { History } from "../history/history.ts";
import { publishWithin } from "../history/publish.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { personOf } from "./register-user.ts";

export interface MoveDeps {
  readonly history: History;
  readonly units: UnitRegister;
  readonly journal: Journal;
}

/** Writes a move down (S48). Before its day nothing changes; one whose day has come is made at once. */
export const moveUser = async (deps: MoveDeps, user: User, { unit, from }: MoveUser): Promise<void> => {
  const { history } = deps;
  const move: Move = { user: user.id, fromUnit: user.unit, toUnit: unit, fromDay: from };
  await writeMove(identityDb(history.db), move, history.clock.now());
  await makeDueMoves(deps);
};

/** Makes every move whose day has come in its new unit; called at start and now and then. Safe to repeat. */
export const makeDueMoves = async (deps: MoveDeps): Promise<void> => {
  const { history } = deps;
  const units = await deps.units.all();
  for (const move of await waitingMoves(identityDb(history.db)))
    if (move.fromDay <= todayIn(units, move, history)) await make(deps, move);
};

const todayIn = (units: readonly Unit[], { toUnit }: Move, { clock }: History): Day =>
  dayOf(clock.now(), units.find(({ id }) => id === toUnit)?.timeZone ?? DEFAULT_TIME_ZONE);

const make = async ({ history, journal }: MoveDeps, { user: id, fromUnit, toUnit }: Move): Promise<void> => {
  const known = await findUser(identityDb(history.db), id);
  if (!known) return;
  const user: User = { ...known.user, unit: toUnit };
  await inTransaction(history.db, async (tx) => {
    const db = identityDb(tx);
    await updateUser(db, user);
    await markMoved(db, id, history.clock.now());
    // Known by name in the new unit; in the old one the name stays beside what they did there.
    await publishWithin(tx, history, [personOf(user)]);
  });
  await journal.write({ event: "userMoved", user: id, details: { from: fromUnit, to: toUnit } });
};
