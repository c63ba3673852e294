import { subscribedScopes } from "../oracles/check-phones.ts";
import type { Chance } from "./chance.ts";
import { signIn } from "./events.ts";
import type { Account, SimPhone } from "./page.ts";
import type { World } from "./world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Passes over every account until nothing moves any more; more would mean that something goes round in circles. */
const MAX_ROUNDS = 8;

/** All faults end, clocks stay as wrong as they are, and everybody syncs until it is quiet (S8). */
export const heal = async (world: World, luck: Chance): Promise<void> => {
  world.story.tell(() => "— all faults end —");
  await calmDown(world);
  await recoverInPlace(world, luck);
  for (const page of world.phones.flatMap(({ pages }) => [...pages])) page.die();
  // What the network still held arrives now, days late.
  await world.time.pass(3.5 * DAY);

  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    for (const phone of world.phones)
      for (const account of phone.accounts) await syncOnce(world, phone, account);
    if (round > 1 && (await isQuiet(world))) return;
    // Phones ask every six hours whether the server still has their photos.
    await world.time.pass(7 * 60 * MINUTE);
  }
  world.story.fail("S8", `after ${MAX_ROUNDS} quiet rounds it is not quiet`);
};

const calmDown = async (world: World): Promise<void> => {
  world.calm = true;
  await world.server.crash(Number.POSITIVE_INFINITY);
  if (!world.server.isUp()) await world.server.start();
  for (const phone of world.phones) {
    phone.isFull = false;
    phone.writesToLive = null;
  }
};

/** Pages that are open go on by themselves: nothing that they remember may keep them from it. */
const recoverInPlace = async (world: World, luck: Chance): Promise<void> => {
  const pages = world.phones.flatMap((phone) => [...phone.pages]);
  const byTimerAlone = luck.hits(0.05);
  if (!byTimerAlone) for (const { loop } of pages) loop.reconnected();
  await world.time.pass(byTimerAlone ? 160 * MINUTE : 9 * MINUTE);
  for (const { phone, account, loop } of pages) {
    if (phone.session !== account.session || loop.state().lastEnd?.kind === "signedOut") continue;
    const { outbox } = await account.shelf.look();
    if (outbox.length > 0)
      world.story.fail("S8", `${phone.name}: an open page did not send ${outbox.length} changes by itself`);
  }
};

const syncOnce = async (world: World, phone: SimPhone, account: Account): Promise<void> => {
  signIn(world, phone, account);
  const page = world.openPage(phone, account);
  let hasEnded = false;
  void page.loop.runNow().then((end) => {
    hasEnded = true;
    world.story.tell(() => `${phone.name}: the pass of ${account.person.name} ends: ${end.kind}`);
    const isShutOut = end.kind === "revoked" && world.registry.isRevoked(account.session.device);
    if (end.kind !== "done" && end.kind !== "partly" && !isShutOut)
      world.story.fail("S8", `${phone.name}: a pass without faults ended ${end.kind}`);
  });
  for (let waited = 0; !hasEnded && waited < 100; waited += 1) await world.time.pass(3_000);
  if (!hasEnded) world.story.fail("S8", `${phone.name}: a pass without faults does not end`);
  page.die();
};

/** Nothing waits anywhere, and everybody has everything. */
const isQuiet = async (world: World): Promise<boolean> => {
  const { heads } = await world.server.look();
  for (const account of world.phones.flatMap(({ accounts }) => accounts)) {
    const { outbox, cursors } = await account.shelf.look();
    const subscribed = await subscribedScopes(world, account);
    const isBehind = cursors.some(
      ({ scope, number }) => subscribed.has(scope) && number !== heads.get(scope),
    );
    if (outbox.length > 0 || isBehind) return false;
  }
  return true;
};
