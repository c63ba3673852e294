import { urgingRegister } from "../../domain/registers/urging.ts";
import { unitOfScope } from "../../domain/scope.ts";
import { unitNameOn } from "../../domain/unit.ts";
import type { ListedUrging, UrgingList } from "../../domain/urging/urging-list.ts";
import type { OpenPhone } from "./phone-session.ts";

/** One urging as the office sees it on this device. */
export interface OfficeUrging extends ListedUrging {
  /** Written here, not sent yet. */
  readonly isUnsent: boolean;
}

export interface OfficeUrgings extends Omit<UrgingList, "items"> {
  /** The latest first. */
  readonly items: readonly OfficeUrging[];
}

/**
 * The server's list with this device's own outbox laid over it. An office does not hold the records of all its units, so
 * the list is the server's; only what waits here is added, and what was taken back here is left out.
 */
export const withUnsentUrgings = async (
  { db, account }: Pick<OpenPhone, "db" | "account">,
  list: UrgingList,
): Promise<OfficeUrgings> => {
  const { user, units } = account.signedIn;
  const rows = await db.outbox.filter(({ collection }) => collection === "urging").toArray();
  const unsent = new Map<string, OfficeUrging | null>();
  for (const { scope, recordId, change } of rows.sort((a, b) => a.seq - b.seq)) {
    const said = urgingRegister.read(change.fields);
    if (!said) continue;
    const unit = unitOfScope(scope);
    const known = units.find(({ id }) => id === unit);
    const { period, level, text, missing, on } = said;
    const own: OfficeUrging = {
      ...{ id: recordId, unit, period, level, text, missing, on, at: change.at },
      ...{ unitName: known ? unitNameOn(known, on) : unit, by: user.id, byName: user.name, isUnsent: true },
    };
    unsent.set(recordId, said.deleted === true ? null : own);
  }
  return {
    generatedAt: list.generatedAt,
    items: [
      ...[...unsent.values()].filter((own) => own !== null).reverse(),
      ...list.items.filter(({ id }) => !unsent.has(id)).map((item) => ({ ...item, isUnsent: false })),
    ],
  };
};
