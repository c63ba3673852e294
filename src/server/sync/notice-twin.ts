import type { Change } from "../../domain/change.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { History } from "../history/history.ts";
import type { Log } from "../log.ts";
import { changesNumbered, raiseTwinFloor } from "../store/device-twins.ts";
import { inTransaction } from "../store/in-transaction.ts";

/**
 * A number of this device that comes again with another change (S53): an old copy of its database goes on, or two of them
 * do. To be called with all changes of a request before any of them is judged, as they may lie in several scopes.
 */
export const noticeTwin = async (
  { history, log }: { readonly history: History; readonly log: Log },
  device: DeviceId,
  changes: readonly Change[],
): Promise<void> => {
  if (changes.length === 0) return;
  const there = await changesNumbered(
    history.db,
    device,
    changes.map(({ seq }) => seq),
  );
  const known = new Set(there.map(({ id }) => id));
  const taken = new Set(there.map(({ seq }) => seq));
  // One that is only delivered again is no news, however often its number was used.
  const again = changes.find(({ id, seq }) => taken.has(seq) && !known.has(id));
  if (!again) return;
  const floor = await inTransaction(history.db, (tx) => raiseTwinFloor(tx, device, history.clock.now()));
  log.warn({ device, seq: again.seq, floor }, "a copy of a device's database goes on beside or after it");
};
