import type { Chance } from "./chance.ts";
import type { Fault } from "./faults.ts";
import type { Account, SimPhone } from "./page.ts";
import { KIM_1, KIM_2, STRANGERS } from "./people.ts";
import type { World } from "./world.ts";

/** Something that happens to a phone or to the server and that nobody wanted. */
type Event = (world: World, phone: SimPhone, luck: Chance) => Promise<void> | void;

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const MINUTE = 60_000;

const tell = (world: World, fault: Fault, words: string): void => {
  world.story.count(fault);
  world.story.tell(() => words);
};

/** Everybody who stands before the sign-in page signs in; the server tells the phone its user's unit. */
export const signIn = (world: World, phone: SimPhone, account: Account): void => {
  phone.session = account.session;
  account.homeUnit = account.person.unit;
  world.story.tell(() => `${phone.name}: ${account.person.name} signs in`);
};

const killPage: Event = (world, phone, luck) => {
  const pages = [...phone.pages];
  if (pages.length === 0) return;
  tell(world, "pageCrash", `${phone.name}: a page is killed`);
  luck.pick(pages).die();
};

const crashAtWrite: Event = (world, phone, luck) => {
  phone.writesToLive = luck.between(1, 8);
  tell(world, "crashAtWrite", `${phone.name}: the page will die at write ${phone.writesToLive}`);
};

const secondTab: Event = (world, phone) => {
  const [page] = phone.pages;
  if (!page || phone.pages.size > 2) return;
  tell(world, "twoTabs", `${phone.name}: a second tab of ${page.account.person.name}`);
  world.openPage(phone, page.account).loop.wake();
};

const otherUser: Event = (world, phone, luck) => {
  if (phone.accounts.length < 2) return;
  const account = luck.pick(phone.accounts);
  tell(world, "otherUser", `${phone.name}: handed to ${account.person.name}`);
  signIn(world, phone, account);
  // A forgotten tab of the one before may stay open: it must not send under this session.
  if (luck.hits(0.6)) for (const page of [...phone.pages]) if (page.account !== account) page.die();
  world.openPage(phone, account).loop.wake();
};

const sessionEnds: Event = (world, phone) => {
  tell(world, "sessionEnds", `${phone.name}: its session has ended`);
  phone.session = null;
};

const wrongClock: Event = (world, phone, luck) => {
  phone.skewMs = luck.pick([
    0,
    74 * YEAR_MS,
    -55 * YEAR_MS,
    luck.between(-3_600_000, 3_600_000),
    luck.between(-90_000, 90_000),
  ]);
  tell(world, "wrongClock", `${phone.name}: the clock is ${Math.round(phone.skewMs / 1000)} s off`);
};

const quota: Event = (world, phone) => {
  phone.isFull = !phone.isFull;
  tell(world, "quota", `${phone.name}: the disk is ${phone.isFull ? "full" : "free again"}`);
};

const serverCrash: Event = async (world, _phone, luck) => {
  const touches = luck.pick([0, luck.between(1, 20), luck.between(1, 80)]);
  tell(world, "serverCrash", `the server will die at touch ${touches} of its database`);
  await world.server.crash(touches);
  const downMs = luck.between(1_000, 3 * MINUTE);
  world.time.after(downMs, () => {
    if (!world.server.isUp()) void world.server.start();
  });
};

const twoProcesses: Event = async (world, _phone, luck) => {
  const isOn = luck.hits(0.7);
  tell(world, "twoProcesses", `the server runs as ${isOn ? "two processes" : "one process"}`);
  await world.server.useTwoProcesses(isOn);
};

const backUp = async (world: World): Promise<void> => {
  world.story.tell(() => "the server is backed up");
  world.snapshots.push(await world.server.backUp());
};

const putBack =
  (how: "restored" | "rolledBack", fault: Fault): Event =>
  async (world, _phone, luck) => {
    if (world.snapshots.length === 0 || luck.hits(0.5)) return backUp(world);
    const snapshot = luck.pick(world.snapshots);
    tell(world, fault, `the server is ${how} to snapshot ${snapshot}`);
    if (how === "rolledBack") world.truth.noteRollback();
    await world.server.putBack(snapshot, how);
  };

const officerMoved: Event = (world, phone, luck) => {
  const { person } = luck.pick(phone.accounts);
  if (person.role !== "officer" || world.registry.isMerged) return;
  world.registry.move(person, luck.pick([KIM_1, KIM_2, STRANGERS]));
  tell(world, "officerMoved", `${person.name} is moved to ${person.unit}`);
};

const unitsMerged: Event = (world) => {
  if (world.registry.isMerged) return;
  tell(world, "unitsMerged", "Kim 1 and Kim 2 are merged");
  world.registry.mergeUnits();
};

/** A phone that is given up for lost; later, perhaps, it comes in again with a fresh code. */
const deviceRevoked: Event = (world, phone, luck) => {
  const { person, session } = luck.pick(phone.accounts);
  if (person.role !== "officer") return;
  const isBack = world.registry.isRevoked(session.device);
  if (isBack) world.registry.letIn(session.device);
  else world.registry.revoke(session.device);
  tell(
    world,
    "deviceRevoked",
    `${phone.name}: the device of ${person.name} is ${isBack ? "let in again" : "revoked"}`,
  );
};

const custodyDecided: Event = (world, _phone, luck) => {
  const above = world.phones
    .flatMap(({ accounts }) => accounts)
    .find(({ person }) => person.role === "supervisor");
  if (!above || !world.server.isUp()) return;
  const how = luck.hits(0.7) ? "takeIn" : "discard";
  const share = luck.pick([1, 0.5]);
  tell(world, "custodyDecided", `${above.person.name} looks through what lies in custody: ${how}`);
  const decision = { by: above.session, how, isChosen: () => luck.hits(share) } as const;
  void world.server.decideCustody(decision);
};

/** Everything that one phone has not sent goes into a file, and somebody brings it to the server, now or days later. */
const handOver: Event = async (world, phone, luck) => {
  const author = luck.pick(phone.accounts);
  const { outbox, setAside } = await author.shelf.look();
  const changes = [...outbox, ...setAside.map(({ change }) => change)].sort((a, b) => a.seq - b.seq);
  const files = await author.shelf.waitingFiles();
  const carrier = luck.pick(world.phones.flatMap(({ accounts }) => accounts));
  if (changes.length === 0) return;
  tell(
    world,
    "handOver",
    `${phone.name}: a file with ${changes.length} changes goes to ${carrier.person.name}`,
  );
  const file = { unit: author.homeUnit, author: author.session, changes, files };
  for (let times = luck.between(1, 2); times > 0; times -= 1)
    world.time.after(luck.between(0, luck.pick([MINUTE, 20 * MINUTE, 3 * 24 * 60 * MINUTE])), () => {
      world.story.tell(() => `${carrier.person.name} brings the file of ${author.person.name}`);
      if (world.server.isUp()) void world.server.takeHandOver(carrier.session, file);
    });
};

/** In a fixed order: seeds depend on it. */
export const EVENTS: readonly (readonly [fault: Fault, weight: number, event: Event])[] = [
  ["pageCrash", 6, killPage],
  ["crashAtWrite", 6, crashAtWrite],
  ["twoTabs", 5, secondTab],
  ["otherUser", 5, otherUser],
  ["sessionEnds", 3, sessionEnds],
  ["wrongClock", 5, wrongClock],
  ["quota", 4, quota],
  ["serverCrash", 6, serverCrash],
  ["twoProcesses", 3, twoProcesses],
  ["restore", 4, putBack("restored", "restore")],
  ["rollback", 4, putBack("rolledBack", "rollback")],
  ["officerMoved", 3, officerMoved],
  ["unitsMerged", 1, unitsMerged],
  ["deviceRevoked", 4, deviceRevoked],
  ["custodyDecided", 4, custodyDecided],
  ["handOver", 6, handOver],
];
