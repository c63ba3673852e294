import { listKey } from "../domain/projection.ts";
import type { RegisterName } from "../domain/register.ts";
import type { ScopeId } from "../domain/scope.ts";
import type { OverlaidRecord } from "../sync/overlay.ts";
import { overlaid } from "./local-records.ts";
import type { PhoneDb } from "./phone-db.ts";

/** Entries of a register, deleted ones too, as a screen shows them; `group` null: of all groups. */
export const registerRows = async (
  { records, outbox, setAside }: PhoneDb,
  scope: ScopeId,
  register: RegisterName,
  group: string | null,
): Promise<readonly OverlaidRecord[]> => {
  const key = listKey(scope, register, group ?? "");
  const last = group === null ? `${key}\uffff` : key;
  const [found, unsent, refused] = await Promise.all([
    records.where("list").between(key, last, true, true).toArray(),
    outbox.where("list").between(key, last, true, true).toArray(),
    setAside.where("list").between(key, last, true, true).toArray(),
  ]);
  return overlaid({ records: found, outbox: unsent, setAside: refused });
};
