import type { Author, NewChange } from "../../../src/device/append-changes.ts";
import type { Seen } from "../../../src/device/draft-row.ts";
import { addMs, type Instant } from "../../../src/domain/instant.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { OverlaidRecord } from "../../../src/sync/overlay.ts";
import type { Lock, PhoneStore, ServerLink } from "../../../src/sync/ports.ts";
import { runSync } from "../../../src/sync/run-sync.ts";
import { createSyncLoop, type SyncLoop, type SyncLoopDeps } from "../../../src/sync/sync-loop.ts";
import type { PassEnd } from "../../../src/sync/wake-plan.ts";
import { watchStore } from "../oracles/watch-store.ts";
import type { Chance } from "./chance.ts";
import type { Line } from "./network.ts";
import type { Person } from "./people.ts";
import type { Session } from "./server.ts";
import type { NewFile, PhoneShelf } from "./shelf.ts";
import type { Story } from "./story.ts";
import type { Truth } from "./truth.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** A form that was opened and not saved yet: what its author saw then. */
export interface OpenForm {
  readonly record: OverlaidRecord;
  readonly seen: Seen;
}

/** One user's account on one phone. */
export interface Account {
  readonly person: Person;
  readonly session: Session;
  readonly shelf: PhoneShelf;
  /** The unit as the phone was last told it. */
  homeUnit: UnitId;
  readonly forms: OpenForm[];
  lockedBy: Page | null;
}

export interface SimPhone {
  readonly name: string;
  readonly accounts: Account[];
  /** Whose session the browser's cookie is; null: signed out, or it has ended. */
  session: Session | null;
  readonly pages: Set<Page>;
  /** How wrong the phone's clock is. */
  skewMs: number;
  isFull: boolean;
  /** The page dies at the n-th write from now. */
  writesToLive: number | null;
  readonly line: Line;
}

/** A tab with the engine in it. What it remembers dies with it. */
export interface Page {
  readonly phone: SimPhone;
  readonly account: Account;
  readonly loop: SyncLoop;
  readonly isDead: () => boolean;
  readonly die: () => void;
  /** True when it was said to be saved. */
  readonly commit: (wanted: readonly NewChange[], files: readonly NewFile[]) => Promise<boolean>;
  /** Any other write of the user. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
}

export interface PageDeps {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly story: Story;
  readonly truth: Truth;
  readonly hasLocks: boolean;
  readonly createLink: (phone: SimPhone) => ServerLink;
}

export const phoneClock = (phone: SimPhone, time: VirtualTime): Instant => addMs(time.now(), phone.skewMs);

const forever = <Value>(): Promise<Value> => new Promise(() => {});

export const openPage = (phone: SimPhone, account: Account, deps: PageDeps): Page => {
  const { time, chance, story, truth } = deps;
  const { shelf } = account;
  let isDead = false;

  const die = (): void => {
    if (isDead) return;
    isDead = true;
    phone.pages.delete(page);
    if (account.lockedBy === page) account.lockedBy = null;
    phone.line.cut();
  };

  /** Another tab of the same user comes first. */
  const giveWay = async (): Promise<void> => {
    const tabs = [...phone.pages].filter((other) => other.account === account).length;
    if (tabs > 1 && chance.hits(0.3)) await time.wait(chance.between(1, 300));
  };

  const dieAt = (words: string): void => {
    story.tell(() => `${phone.name}: the page dies ${words} a write`);
    die();
  };

  /** A touch of storage: the disk may be full, and the page may die right before or right after. */
  const touch = async <Value>(kind: "read" | "write", work: () => Promise<Value>): Promise<Value> => {
    if (!isDead) await giveWay();
    const dies = !isDead && kind === "write" && isLastWrite(phone);
    if (dies && chance.hits(0.5)) dieAt("before");
    if (isDead) return forever();
    if (kind === "write" && phone.isFull && chance.hits(0.7))
      throw new DOMException("full", "QuotaExceededError");
    const value = await work();
    if (dies) dieAt("right after");
    return isDead ? forever() : value;
  };

  const store = guardedStore(watchStore(phone, account, { story, truth }), touch);
  const clock = { now: () => phoneClock(phone, time) };
  const lock: Lock = {
    tryRun: async (task, evenIfHeld) => {
      if (!deps.hasLocks || evenIfHeld) return task();
      if (account.lockedBy) return "held";
      account.lockedBy = page;
      try {
        return await task();
      } finally {
        if (account.lockedBy === page) account.lockedBy = null;
      }
    },
  };
  const link = deps.createLink(phone);
  /** As the app does (`sync-pass.ts`): behind a pass that reached the server, so that it comes back at once. */
  let isFirst = true;
  const offersAgain = async ({ kind }: PassEnd): Promise<boolean> => {
    if (kind !== "done" && kind !== "partly" && kind !== "revoked") return false;
    const isStart = isFirst;
    isFirst = false;
    return (await touch("write", () => shelf.offerAgain(clock.now(), isStart))) > 0;
  };
  const run: SyncLoopDeps["run"] = async (options) => {
    const send = () => runSync({ store, link, clock, lock }, { ...options, sendsPhotos: true });
    const sent = await send();
    return (await offersAgain(sent)) ? send() : sent;
  };
  const loop = createSyncLoop({
    clock,
    timer: { after: (waitMs, run) => time.after(waitMs, () => (isDead ? undefined : run())) },
    random: chance.next,
    run,
    onGiveUp: () => phone.line.cut(),
    onState: () => {},
    onCrash: (error) => {
      if (error instanceof DOMException) story.tell(() => `${phone.name}: storage failed (${error.name})`);
      else story.fail("engine", `the engine threw: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });

  const author: Author = account.session;
  const page: Page = {
    phone,
    account,
    loop,
    isDead: () => isDead,
    die,
    commit: async (wanted, files) => {
      try {
        await touch("write", async () => {
          for (const change of await shelf.commit(author, clock.now(), wanted, files)) {
            if (truth.saved.has(change.id)) truth.forged.add(change);
            else truth.saved.set(change.id, change);
          }
        });
      } catch (error) {
        story.tell(() => `${phone.name}: not saved, and said so (${String(error)})`);
        return false;
      }
      loop.changed();
      return true;
    },
    write: async (work) => {
      await touch("write", work).catch(() => undefined);
    },
  };
  phone.pages.add(page);
  return page;
};

const isLastWrite = (phone: SimPhone): boolean => {
  if (phone.writesToLive === null) return false;
  phone.writesToLive -= 1;
  if (phone.writesToLive > 0) return false;
  phone.writesToLive = null;
  return true;
};

type Touching = <Value>(kind: "read" | "write", work: () => Promise<Value>) => Promise<Value>;

const guardedStore = (store: PhoneStore, touch: Touching): PhoneStore => ({
  ...store,
  standing: () => touch("read", () => store.standing()),
  unsent: () => touch("read", () => store.unsent()),
  oldestChanges: (limit) => touch("read", () => store.oldestChanges(limit)),
  install: (exchange) => touch("write", () => store.install(exchange)),
  setAside: (change, code) => touch("write", () => store.setAside(change, code)),
  nextFile: (kind, except) => touch("read", () => store.nextFile(kind, except)),
  fileBytes: (file) => touch("read", () => store.fileBytes(file)),
  noteUpload: (file, upload) => touch("write", () => store.noteUpload(file, upload)),
  markStored: (file) => touch("write", () => store.markStored(file)),
  withdraw: (file) => touch("write", () => store.withdraw(file)),
});
