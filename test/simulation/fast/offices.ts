import type { Json } from "../../../src/domain/canonical-json.ts";
import { may } from "../../../src/domain/permission.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import { identityDb } from "../../../src/server/auth/identity-tables.ts";
import { devicesInCustody, heldOf } from "../../../src/server/custody/custody-rows.ts";
import { discard, takeIn } from "../../../src/server/custody/decide-custody.ts";
import { senderOfAuthor } from "../../../src/server/hand-over/author-sender.ts";
import type { History } from "../../../src/server/history/history.ts";
import { type TakeDeps, takeChanges } from "../../../src/server/sync/take-changes.ts";
import type { Registry } from "../world/people.ts";
import type { CustodyDecision, HandOver, Session } from "../world/server.ts";
import { type Disk, takeFile } from "./take-file.ts";

/** «Nhận hộ» or «Không nhận», of some or all that lies in custody. */
export const decideCustody = async (
  history: History,
  registry: Registry,
  { by, how, isChosen }: CustodyDecision,
): Promise<void> => {
  const { actor } = registry.senderOf(by);
  for (const device of await devicesInCustody(history.db)) {
    const held = await heldOf(history.db, device);
    const changes = held.map(({ held: { sent } }) => sent.change.id).filter(isChosen);
    if (how === "takeIn") await takeIn({ history, units: unitsOf(registry) }, actor, device, changes);
    else await discard(history, actor, device, { changes, reason: "thử" });
  }
};

const unitsOf = (registry: Registry) => ({ all: async () => registry.units() });

/** What `take-hand-over.ts` does once a file is open and every change in it is proven its author's. */
export const takeHandOver = async (
  { history, log, disk, registry }: TakeDeps & { readonly disk: Disk; readonly registry: Registry },
  by: Session,
  { unit, author, changes, files }: HandOver,
): Promise<void> => {
  const { actor } = registry.senderOf(by);
  if (!may(actor, { kind: "readScope", scope: scopeOf(unit, "shared") })) return;
  const identity = { db: identityDb(history.db), units: unitsOf(registry) };
  const sender = await senderOfAuthor(identity, author);
  if (!sender) return;
  await takeChanges({ history, log }, sender, changes as unknown as readonly Json[]);
  for (const { file, bytes } of files)
    await takeFile(history, sender, { headers: { file }, body: bytes }, disk);
};
