import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../../src/domain/canonical-json.ts";
import type { Change, ChangeId } from "../../../src/domain/change.ts";
import { recordKey } from "../../../src/domain/record.ts";
import type { ServerFacts } from "../world/server.ts";
import type { ShownRow } from "../world/truth.ts";
import type { World } from "../world/world.ts";
import { checkLog } from "./check-log.ts";
import { checkPhone } from "./check-phones.ts";
import { asStored, replayLog } from "./reference-merge.ts";

/** Everything that must be true once all faults are over and everybody has synced. */
export const checkAll = async (world: World): Promise<void> => {
  const facts = await world.server.look();
  checkLog(world, facts);
  await checkSaved(world, facts);
  await checkForged(world);
  checkQuarantine(world, facts);
  checkSeen(world, facts);
  for (const phone of world.phones)
    for (const account of phone.accounts) await checkPhone(world, phone, account, facts);
};

/** Every change that was ever saved is in the log with its own bytes, or somewhere with a reason (S1, S2, S3, S9). */
const checkSaved = async (world: World, facts: ServerFacts): Promise<void> => {
  const { story, truth } = world;
  const logged = new Map(facts.log.map((row) => [row.id, row.hash]));
  const quarantined = new Map(facts.quarantine.map((row) => [row.id, row.hash]));
  const setAside = await setAsideAnywhere(world);
  for (const [id, change] of truth.saved) {
    const hash = hashOf(change);
    const inLog = logged.get(id);
    if (inLog !== undefined && inLog !== hash)
      story.fail("S3", `change ${id} is logged with other bytes than were saved`);
    if (inLog !== undefined && quarantined.has(id))
      story.fail("S3", `change ${id} is merged and still in quarantine`);
    const isKept =
      setAside.get(id) === "rejected" ||
      facts.discarded.has(id) ||
      (setAside.get(id) === "quarantined" && quarantined.get(id) === hash);
    if (inLog === undefined && !truth.discarded.has(id) && !isKept)
      story.fail("S2", `change ${id} (${change.collection} ${change.recordId}) was saved and is nowhere`);
  }
};

/** The second change with an id is refused, and its author has it back (S3). */
const checkForged = async ({ story, truth, phones }: World): Promise<void> => {
  const setAside = new Set<string>();
  for (const { shelf } of phones.flatMap(({ accounts }) => accounts))
    for (const { change } of (await shelf.look()).setAside) setAside.add(hashOf(change));
  for (const change of truth.forged)
    if (!setAside.has(hashOf(change)) && !truth.discarded.has(change.id))
      story.fail("S3", `another change with the id ${change.id} was not given back to its author`);
};

/** What waited for a record is merged as soon as the record is there (S20). */
const checkQuarantine = ({ story }: World, { quarantine, records }: ServerFacts): void => {
  const there = new Set(records.map(recordKey));
  for (const { id, code, scope, collection, recordId } of quarantine)
    if (code === "recordMissing" && there.has(recordKey({ scope, collection, id: recordId })))
      story.fail("S20", `change ${id} still waits for a record that is there`);
};

/**
 * Whoever says to have seen a record at a number was shown what it was at that number, no more and no less, but for what
 * their own device had sent (S11). The same of every row that ever stood in a mirror.
 */
const checkSeen = ({ story, truth }: World, facts: ServerFacts): void => {
  const isShown = shownIn(facts);
  for (const { id, body } of facts.log) {
    const values = truth.shown.get(id);
    const { base, device, scope, collection, recordId } = JSON.parse(body) as Change;
    if (!values) continue;
    const key = recordKey({ scope, collection, id: recordId });
    const fault = isShown({ ...{ key, device, values }, epoch: base.epoch, number: base.number });
    if (fault) story.fail("S11", `change ${id} ${fault}`);
  }
  for (const row of truth.rows) {
    const fault = isShown(row);
    if (fault) story.fail("S11", `a row of ${row.key} in the mirror of ${row.device} ${fault}`);
  }
};

/** Says what is wrong with a row that claims to be the record at a number; null when nothing is. */
const shownIn = (facts: ServerFacts): ((row: ShownRow) => string | null) => {
  const { valuesAt } = replayLog(facts);
  const own = new Map<string, Set<string>>();
  for (const { body } of facts.log) {
    const { device, scope, collection, recordId, fields } = JSON.parse(body) as Change;
    const key = `${device}|${recordKey({ scope, collection, id: recordId })}`;
    const written = own.get(key) ?? new Set<string>();
    own.set(key, written);
    // In either spelling: until the server's comes back, its own phone shows what was sent.
    for (const [name, value] of [...Object.entries(fields), ...Object.entries(asStored(fields))])
      written.add(`${name}=${canonicalJson(value)}`);
  }
  return ({ key, device, epoch, number, values }) => {
    if (epoch !== facts.epoch || number === 0) return null;
    const due = valuesAt(key, number);
    const written = own.get(`${device}|${key}`);
    const isFitting = (name: string): boolean => {
      const words = wordsOf(values[name]);
      return words === wordsOf(due[name]) || written?.has(`${name}=${words}`) === true;
    };
    return Object.keys({ ...due, ...values }).every(isFitting)
      ? null
      : `claims ${number}, where ${canonicalJson(due)}; shown was ${canonicalJson(values)}`;
  };
};

const wordsOf = (value: Json | undefined): string => (value === undefined ? "" : canonicalJson(value));

const setAsideAnywhere = async ({ phones }: World): Promise<ReadonlyMap<ChangeId, string>> => {
  const found = new Map<ChangeId, string>();
  for (const { shelf } of phones.flatMap(({ accounts }) => accounts))
    for (const { change, status } of (await shelf.look()).setAside) found.set(change.id, status);
  return found;
};

const hashOf = (change: Change): string =>
  createHash("sha256")
    .update(canonicalJson(change as unknown as Json), "utf8")
    .digest("hex");
