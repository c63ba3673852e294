import type { TakenIn } from "../../domain/api.ts";
import type { ChangeId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import { type ScopeId, unitOfScope } from "../../domain/scope.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import { refusalReason } from "../api/refusal-reasons.ts";
import { findDevice } from "../auth/devices.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { unitsLeft } from "../auth/moves.ts";
import { reachIn, type UnitRegister } from "../auth/unit-register.ts";
import { findUser } from "../auth/users.ts";
import { fileClaims } from "../files/file-claims.ts";
import { holdKnownFiles } from "../files/hold-known-files.ts";
import { recordStoredFile } from "../files/record-stored-file.ts";
import type { History } from "../history/history.ts";
import { withLedger } from "../history/scope-ledger.ts";
import type { Database } from "../store/open-database.ts";
import { judgeChange } from "../sync/judge-change.ts";
import { removeQuarantined } from "../sync/quarantine.ts";
import { replayForRecord } from "../sync/replay-quarantine.ts";
import { CUSTODY_CODES, filesInCustody, type HeldChange, heldOf } from "./custody-rows.ts";
import { mayDecide } from "./list-custody.ts";

export interface DecideDeps {
  readonly history: History;
  readonly units: UnitRegister;
}

/** Of what was chosen, that which lies in custody and this person may decide about, in the order made. */
const chosenOf = async (
  db: Database,
  actor: Actor,
  device: DeviceId,
  chosen: readonly ChangeId[],
): Promise<readonly HeldChange[]> => {
  const wanted = new Set(chosen);
  return (await heldOf(db, device)).filter(
    ({ held: { sent } }) => wanted.has(sent.change.id) && mayDecide(actor, unitOfScope(sent.change.scope)),
  );
};

/**
 * «Nhận hộ»: merges what was handed in as its author's own work, as it would have been merged when it was sent. What
 * cannot be merged stays. Safe to repeat.
 */
export const takeIn = async (
  { history, units }: DecideDeps,
  actor: Actor,
  device: DeviceId,
  chosen: readonly ChangeId[],
): Promise<TakenIn> => {
  const held = await chosenOf(history.db, actor, device, chosen);
  const left: TakenIn["left"] = [];
  for (const scope of new Set(held.map(({ held: { sent } }) => sent.change.scope)))
    left.push(...(await takeScopeIn(history, scope, held)));
  await releaseFiles({ history, units }, actor, device);
  return { taken: held.length - left.length, left };
};

const takeScopeIn = (
  history: History,
  scope: ScopeId,
  held: readonly HeldChange[],
): Promise<TakenIn["left"]> =>
  withLedger(history, scope, async (ledger, tx) => {
    const left: TakenIn["left"] = [];
    for (const { held: one } of held) {
      const { change } = one.sent;
      if (change.scope !== scope) continue;
      const judgement = judgeChange(
        one.sent,
        one.author,
        await ledger.find(change.collection, change.recordId),
      );
      if (judgement.kind !== "merge") {
        left.push({ change: change.id, reason: refusalReason(judgement.code) });
        continue;
      }
      const entered = await ledger.enter(one.sent, judgement.fields, one.receivedAt);
      await holdKnownFiles(tx, one.author, entered.after);
      await removeQuarantined(tx, change.id);
      if (entered.before === null) await replayForRecord(tx, ledger, one);
    }
    return left;
  });

/** Bytes that waited with the work: held from now on for every scope in which their author's evidence names them. */
const releaseFiles = async (
  { history, units }: DecideDeps,
  actor: Actor,
  device: DeviceId,
): Promise<void> => {
  const { db } = history;
  const authors = await authorsOf({ history, units }, device);
  for (const file of await filesInCustody(db, device)) {
    const claims = [];
    for (const author of authors) claims.push(...(await fileClaims(db, author, file)));
    const scopes = claims.map(({ scope }) => scope).filter((scope) => mayDecide(actor, unitOfScope(scope)));
    if (scopes.length === 0) continue;
    const stored = await db.selectFrom("files").selectAll().where("sha256", "=", file).executeTakeFirst();
    if (!stored) continue;
    const { type, size_bytes: sizeBytes, stored_at: storedAt } = stored;
    await recordStoredFile(db, { file, type, sizeBytes, storedAt }, scopes);
    await identityDb(db)
      .deleteFrom("custody_files")
      .where("sha256", "=", file)
      .where("device", "=", device)
      .execute();
  }
};

/** The device's user in every unit where they ever worked. */
const authorsOf = async ({ history, units }: DecideDeps, id: DeviceId): Promise<readonly Actor[]> => {
  const db = identityDb(history.db);
  const device = await findDevice(db, id);
  const owner = device && (await findUser(db, device.user));
  if (!owner) return [];
  const { id: user, role, unit } = owner.user;
  const all = await units.all();
  return [unit, ...(await unitsLeft(db, user))].map((one) => ({
    user,
    role,
    unit: one,
    reach: reachIn(all, one),
  }));
};

/** Not taken in: moved out of custody with the reason, and kept for whoever looks into it. */
export const discard = async (
  history: History,
  actor: Actor,
  device: DeviceId,
  { changes, reason }: { readonly changes: readonly ChangeId[]; readonly reason: string },
): Promise<number> => {
  const held = await chosenOf(history.db, actor, device, changes);
  const now = history.clock.now();
  await history.db.transaction().execute(async (tx) => {
    for (const { held: one } of held) {
      await identityDb(tx)
        .insertInto("discarded_changes")
        .values(discardedRow(one, actor.user, now, reason))
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
      await tx
        .deleteFrom("quarantine")
        .where("id", "=", one.sent.change.id)
        .where("code", "in", [...CUSTODY_CODES])
        .execute();
    }
  });
  for (const scope of new Set(held.map(({ held: one }) => one.sent.change.scope)))
    history.news.tell(scope, null);
  return held.length;
};

const discardedRow = (
  { sent: { change, body }, receivedAt }: HeldChange["held"],
  by: UserId,
  now: Instant,
  reason: string,
) => ({
  id: change.id,
  device: change.device,
  user: change.user,
  scope: change.scope,
  body,
  received_at: receivedAt,
  discarded_at: now,
  discarded_by: by,
  reason,
});
