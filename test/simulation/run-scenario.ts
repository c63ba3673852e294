import { instant } from "../../src/domain/instant.ts";
import type { Role, UserId } from "../../src/domain/user.ts";
import { checkAll } from "./oracles/check-all.ts";
import { USER_ACTIONS } from "./world/actions.ts";
import { type Chance, createChance } from "./world/chance.ts";
import { EVENTS, signIn } from "./world/events.ts";
import { FAULTS, type Fault, LATER_FAULTS } from "./world/faults.ts";
import { heal } from "./world/heal.ts";
import { createLine } from "./world/network.ts";
import { type Account, openPage, type Page, type SimPhone } from "./world/page.ts";
import { KIM_1, KIM_2, OFFICE, type Person, Registry, STRANGERS, sharedOf } from "./world/people.ts";
import type { Session } from "./world/server.ts";
import { createStory, type Story } from "./world/story.ts";
import { createTruth } from "./world/truth.ts";
import { createVirtualTime } from "./world/virtual-time.ts";
import type { Level, World } from "./world/world.ts";

export interface ScenarioOptions {
  /** At most so many steps of the script. */
  readonly steps?: number;
  /** Kinds of fault that are left out. */
  readonly without?: readonly Fault[];
  readonly tellsStory?: boolean;
}

export interface Outcome {
  readonly seed: number;
  readonly failures: readonly string[];
  readonly story: Story;
  readonly steps: number;
}

const START = instant(Date.UTC(2025, 4, 12, 2));

/** Runs one scenario from its seed: the same seed and options always tell the same story. */
export const runScenario = async (
  level: Level,
  seed: number,
  options: ScenarioOptions = {},
): Promise<Outcome> => {
  const chance = createChance(`loa ${seed}`);
  const time = createVirtualTime(START, level.settle);
  const story = createStory(options.tellsStory === true, time.now);
  const world = await makeWorld(level, chance, { time, story }, options);
  const planned = chance.fork("length").between(8, 45);
  const steps = Math.min(planned, options.steps ?? planned);
  try {
    for (let step = 0; step < steps; step += 1) await takeStep(world, chance.fork("step", step));
    await heal(world, chance.fork("healing"));
    await checkAll(world);
  } catch (error) {
    story.fail("simulation", error instanceof Error ? String(error.stack) : String(error));
  } finally {
    await world.server.close();
    for (const phone of world.phones) for (const { shelf } of phone.accounts) await shelf.close();
  }
  return { seed, failures: story.failures, story, steps };
};

const takeStep = async (world: World, luck: Chance): Promise<void> => {
  const phone = luck.pick(world.phones);
  if (luck.hits(0.22)) {
    const possible = EVENTS.filter(([fault]) => world.isOn(fault));
    if (possible.length > 0) void weighted(possible, luck)(world, phone, luck);
  } else {
    const page = pageOf(world, phone, luck);
    if (page) void pickAction(luck)(world, page, luck);
  }
  await world.time.settle();
  await world.time.pass(gapMs(luck));
};

const pickAction = (luck: Chance) =>
  weighted(
    USER_ACTIONS.map(([weight, action]) => ["", weight, action] as const),
    luck,
  );

const weighted = <Value>(entries: readonly (readonly [unknown, number, Value])[], luck: Chance): Value => {
  let left = luck.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [, weight, value] of entries) {
    left -= weight;
    if (left < 0) return value;
  }
  return (entries[0] as readonly [unknown, number, Value])[2];
};

/** The tab that its user looks at; opened, and signed in where it must be. */
const pageOf = (world: World, phone: SimPhone, luck: Chance): Page | null => {
  const pages = [...phone.pages];
  if (pages.length === 0) {
    const account = luck.pick(phone.accounts);
    if (phone.session?.user !== account.session.user) signIn(world, phone, account);
    const page = world.openPage(phone, account);
    page.loop.wake();
    return page;
  }
  const page = luck.pick(pages);
  if (phone.session === null && luck.hits(0.4)) signIn(world, phone, page.account);
  return page;
};

const gapMs = (luck: Chance): number => {
  const kind = luck.next();
  if (kind < 0.45) return luck.between(0, 1_500);
  if (kind < 0.86) return luck.between(1_500, 40_000);
  return luck.between(40_000, 7 * 60_000);
};

const makeWorld = async (
  level: Level,
  chance: Chance,
  { time, story }: Pick<World, "time" | "story">,
  options: ScenarioOptions,
): Promise<World> => {
  const mood = chance.fork("mood");
  const share = mood.pick([0, 0.25, 0.5, 0.9]);
  const laterOnes: readonly Fault[] = LATER_FAULTS;
  const fitting = FAULTS.map((fault) => {
    const luck = laterOnes.includes(fault) ? chance.fork("mood", fault) : mood;
    return [fault, luck.hits(share)] as const;
  });
  const chosen = new Set(fitting.filter(([, isChosen]) => isChosen).map(([fault]) => fault));
  if (chosen.has("restore") || chosen.has("rollback")) chosen.delete("oldAnswer");
  for (const fault of [...level.without, ...(options.without ?? [])]) chosen.delete(fault);
  const isOn = (fault: Fault): boolean => chosen.has(fault);
  const faultsPerHundred = mood.pick([3, 15, 40]);

  const people = makePeople(mood);
  const registry = new Registry(people);
  const truth = createTruth(registry, story);
  const server = await level.openServer({
    time,
    registry,
    chance: chance.fork("server"),
    interleaves: isOn("interleaving"),
    pageRecords: mood.pick([1, 2, 5, 1000]),
  });
  const phones: SimPhone[] = [];
  const world: World = {
    time,
    story,
    truth,
    registry,
    server,
    phones,
    isOn,
    snapshots: [],
    photos: new Map(),
    calm: false,
    openPage: (phone, account) => {
      pages += 1;
      return openPage(phone, account, {
        time,
        story,
        truth,
        chance: chance.fork("page", pages),
        hasLocks: !isOn("noWebLocks"),
        createLink: (of) => level.createLink(of.line, of),
      });
    },
  };
  let pages = 0;
  const addPhone = async (name: string, users: readonly Person[]): Promise<void> => {
    const accounts: Account[] = [];
    for (const person of users) accounts.push(await makeAccount(level, world, mood, person));
    const line = createLine(
      {
        time,
        server,
        story,
        isOn,
        chance: chance.fork("line", name),
        faultsPerHundred: () => (world.calm ? 0 : faultsPerHundred),
        onAnswer: truth.noteAnswer,
        rights: () => registry.version,
      },
      name,
    );
    const first = accounts[0] as Account;
    const phone: SimPhone = {
      name,
      accounts,
      line,
      session: first.session,
      pages: new Set(),
      skewMs: 0,
      isFull: false,
      writesToLive: null,
    };
    phones.push(phone);
    world.openPage(phone, first).loop.wake();
  };

  const [hoa, nam, ...others] = people as [Person, Person, ...Person[]];
  await addPhone("Hoa's phone", isOn("otherUser") && others[0] ? [hoa, others[0]] : [hoa]);
  await addPhone("Nam's laptop", [nam]);
  if (mood.hits(0.6)) await addPhone("Hoa's second phone", [hoa]);
  for (const person of others) if (mood.hits(0.8)) await addPhone(`${person.name}'s phone`, [person]);
  return world;
};

const makePeople = (mood: Chance): readonly Person[] => {
  const user = (): UserId => `01890000-0000-7000-9000-${mood.hex(12)}` as UserId;
  const person = (name: string, role: Role, unit: Person["unit"]): Person => ({
    name,
    role,
    unit,
    user: user(),
    left: new Set(),
  });
  const people = [person("Hoa", "officer", KIM_1), person("Nam", "supervisor", OFFICE)];
  if (mood.hits(0.5)) people.push(person("Lan", "officer", KIM_1));
  if (mood.hits(0.4)) people.push(person("Minh", "officer", KIM_2));
  if (mood.hits(0.15)) people.push(person("Tú", "officer", STRANGERS));
  return people;
};

const makeAccount = async (
  level: Level,
  { time, registry }: Pick<World, "time" | "registry">,
  mood: Chance,
  person: Person,
): Promise<Account> => {
  const session: Session = {
    user: person.user,
    device: `01890000-0000-7000-a000-${mood.hex(12)}` as Session["device"],
  };
  registry.enrol(session);
  const shelf = await level.openShelf(session, time);
  if (person.role === "supervisor") await shelf.watch([sharedOf(KIM_1), sharedOf(KIM_2)]);
  return { person, session, shelf, homeUnit: person.unit, forms: [], lockedBy: null };
};
