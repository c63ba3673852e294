import { canonicalJson, type Json } from "../../../src/domain/canonical-json.ts";
import type { ChangeId } from "../../../src/domain/change.ts";
import { valuesOf } from "../../../src/domain/merge.ts";
import { recordKey, type WireRecord } from "../../../src/domain/record.ts";
import { type ScopeId, unitOfScope } from "../../../src/domain/scope.ts";
import { recordToWire } from "../../../src/server/store/record-rows.ts";
import type { Account, SimPhone } from "../world/page.ts";
import { sharedOf } from "../world/people.ts";
import type { ServerFacts } from "../world/server.ts";
import type { ShelfFacts } from "../world/shelf.ts";
import type { World } from "../world/world.ts";

/** What lies on one phone, held against the server, once everything is quiet. */
export const checkPhone = async (
  world: World,
  phone: SimPhone,
  account: Account,
  facts: ServerFacts,
): Promise<void> => {
  const shelf = await account.shelf.look();
  const who = `${phone.name} (${account.person.name})`;
  const { story } = world;
  if (shelf.outbox.length > 0) story.fail("S8", `${who}: ${shelf.outbox.length} changes never left`);
  for (const { change, reason, code } of shelf.setAside)
    if (reason === "" && code !== "tooLarge")
      story.fail("S2", `${who}: ${change.id} was set aside without a reason`);

  checkMirror(world, who, shelf, facts, await subscribedScopes(world, account));
  checkIsolation(world, who, account, shelf);
  checkSubscriptions(world, who, account, shelf, facts);
  checkFiles(world, who, shelf, facts);
  checkFilesApart(world, who, shelf, facts);
  checkTold(world, who, shelf, facts);
};

/** A scope that was lost, or is not watched any more, stays as it was while something refused waits in it. */
export const subscribedScopes = async (
  { registry }: World,
  { shelf, session }: Account,
): Promise<ReadonlySet<ScopeId>> => {
  const { watch } = await shelf.store.standing();
  const { cursors } = await shelf.look();
  // Nothing is told to a revoked device: it keeps what it had.
  if (registry.isRevoked(session.device)) return new Set();
  const own = registry.ownUnits(session.user);
  const scopes = cursors.map(({ scope }) => scope);
  return new Set(
    scopes.filter(
      (scope) =>
        registry.mayRead(session.user, scope) &&
        (watch.includes(scope) || scope.endsWith(".published") || own.includes(unitOfScope(scope))),
    ),
  );
};

/** Mirrors with the same cursor equal each other because each equals the server's records (S4, S6). */
const checkMirror = (
  { story }: World,
  who: string,
  shelf: ShelfFacts,
  facts: ServerFacts,
  subscribed: ReadonlySet<ScopeId>,
): void => {
  for (const { scope, epoch, number } of shelf.cursors) {
    if (!subscribed.has(scope)) continue;
    const head = facts.heads.get(scope) ?? 0;
    if (epoch !== facts.epoch || number !== head)
      story.fail("S4", `${who}: cursor ${number} of ${scope}, whose head is ${head}`);
    const due = facts.records.filter((record) => record.scope === scope).map(recordToWire);
    const here = shelf.rows.map(({ record }) => record).filter((record) => record.scope === scope);
    for (const fault of differences(due, here)) story.fail("S4", `${who}: ${fault}`);
  }
};

const differences = (due: readonly WireRecord[], here: readonly WireRecord[]): readonly string[] => {
  const rows = new Map(here.map((row) => [recordKey(row), row]));
  const known = new Set(due.map(recordKey));
  return [
    ...due.flatMap((record) => {
      const row = rows.get(recordKey(record));
      if (!row) return [`${recordKey(record)} (${record.number}) is missing in the mirror`];
      return sameWords(row) === sameWords(record)
        ? []
        : [`${recordKey(record)} is ${sameWords(row)}, at the server ${sameWords(record)}`];
    }),
    ...[...rows.keys()]
      .filter((key) => !known.has(key))
      .map((key) => `${key} stands in the mirror, the server does not know it`),
  ];
};

const sameWords = (record: WireRecord): string => canonicalJson(record as unknown as Json);

/** Scopes that are lost are gone from the phone, unless something refused still waits there for its author (S7). */
const checkIsolation = (world: World, who: string, { session }: Account, shelf: ShelfFacts): void => {
  if (world.registry.isRevoked(session.device)) return;
  const heldFor = new Set(shelf.setAside.map(({ change }) => change.scope));
  const scopes = new Set([
    ...shelf.rows.map(({ record }) => record.scope),
    ...shelf.cursors.map(({ scope }) => scope),
  ]);
  for (const scope of scopes)
    if (!world.registry.mayRead(session.user, scope) && !heldFor.has(scope))
      world.story.fail("S7", `${who} still holds ${scope}, which is not theirs any more`);
};

const checkSubscriptions = (
  world: World,
  who: string,
  { person, session }: Account,
  shelf: ShelfFacts,
  facts: ServerFacts,
): void => {
  if (person.role !== "officer" || world.registry.isRevoked(session.device)) return;
  for (const scope of world.registry.ownUnits(person.user).map(sharedOf))
    if ((facts.heads.get(scope) ?? 0) > 0 && !shelf.cursors.some((cursor) => cursor.scope === scope))
      world.story.fail("S4", `${who} has nothing of ${scope}`);
};

/** A photo that a live record names, of which this phone has the bytes, is at the server. */
const checkFiles = ({ story }: World, who: string, shelf: ShelfFacts, facts: ServerFacts): void => {
  const own = new Set(shelf.kept.map(({ change }) => change.recordId));
  const here = new Map(shelf.files.map((file) => [file.file as string, file]));
  for (const record of facts.records) {
    if (record.collection !== "evidence" || !own.has(record.id)) continue;
    const values = valuesOf(record);
    if (values["deleted"] === true) continue;
    for (const name of ["file", "thumbnail"]) {
      const file = here.get(String(values[name]));
      if (file?.hasBytes && !facts.held.has(file.file) && !facts.inCustody.has(file.file))
        story.fail(
          "S1",
          `${who}: the server has no bytes of ${name} of ${record.id} (waiting: ${file.isWaiting})`,
        );
    }
  }
};

/** A photo of evidence that lies in custody lies there too (S46), unless its author took it out again. */
const checkFilesApart = ({ story }: World, who: string, shelf: ShelfFacts, facts: ServerFacts): void => {
  const apart = new Map(facts.quarantine.map(({ id, code }) => [id, code]));
  const isApart = (id: ChangeId): boolean => ["revoked", "movedAway"].includes(apart.get(id) ?? "");
  const here = new Map(shelf.files.map((file) => [file.file as string, file]));
  const dead = new Set(
    shelf.setAside.filter(({ change }) => "deleted" in change.fields).map(({ change }) => change.recordId),
  );
  for (const { change } of shelf.setAside) {
    if (change.collection !== "evidence" || !isApart(change.id) || dead.has(change.recordId)) continue;
    for (const name of ["file", "thumbnail"]) {
      const file = here.get(String(change.fields[name]));
      if (file?.hasBytes && !facts.held.has(file.file) && !facts.inCustody.has(file.file))
        story.fail("S46", `${who}: ${name} of ${change.recordId} does not lie in custody beside it`);
    }
  }
};

/** Whoever lost against another has a receipt that says so (S5). */
const checkTold = ({ story }: World, who: string, shelf: ShelfFacts, facts: ServerFacts): void => {
  const receipts = new Map(facts.log.map(({ id, receipt }) => [id, receipt]));
  for (const { change, receipt } of shelf.kept) {
    const logged = receipts.get(change.id);
    if (!logged) story.fail("S9", `${who} holds a receipt of ${change.id}, which is not in the log`);
    else if (
      logged.epoch === receipt.epoch &&
      canonicalJson(logged as unknown as Json) !== canonicalJson(receipt as unknown as Json)
    )
      story.fail(
        "S5",
        `${who} was told ${JSON.stringify(receipt)} of a change with ${JSON.stringify(logged)}`,
      );
  }
};
