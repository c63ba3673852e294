import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../../src/domain/canonical-json.ts";
import type { Change, ChangeId } from "../../../src/domain/change.ts";
import type { ServerFacts } from "../world/server.ts";
import type { World } from "../world/world.ts";
import { checkLog } from "./check-log.ts";
import { checkPhone } from "./check-phones.ts";

/** Everything that must be true once all faults are over and everybody has synced. */
export const checkAll = async (world: World): Promise<void> => {
  const facts = await world.server.look();
  checkLog(world, facts);
  await checkSaved(world, facts);
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
      setAside.get(id) === "rejected" || (setAside.get(id) === "quarantined" && quarantined.get(id) === hash);
    if (inLog === undefined && !truth.discarded.has(id) && !isKept)
      story.fail("S2", `change ${id} (${change.collection} ${change.recordId}) was saved and is nowhere`);
  }
};

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
