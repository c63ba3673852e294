import type { DatabaseHome } from "../../device/phone-db.ts";
import type { ShrinkPhoto } from "../../device/photo-shrinker.ts";
import type { Fetch } from "../../device/timed-fetch.ts";
import type { Clock, Random, Timer } from "../../sync/ports.ts";
import type { BrowserPush } from "./notice-browser.ts";
import type { StorageFacts } from "./services.ts";

/** What is used of a browser's EventSource. */
export interface EventSourceLike {
  readonly addEventListener: (name: string, listener: (event: Event) => void) => void;
  readonly close: () => void;
}

/** What the phone around the app gives and says; everything that a test must be able to hold in its hands. */
export interface Environment {
  readonly fetch: Fetch;
  /** A stream of the server's events; absent where the browser knows none. */
  readonly openEvents?: (path: string) => EventSourceLike;
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  /** Undefined where the browser has no Web Locks. */
  readonly locks: LockManager | undefined;
  /** Where the databases lie; empty: in the browser's own place. */
  readonly databases: DatabaseHome;
  readonly shrinkPhoto: ShrinkPhoto;
  readonly storage: () => Promise<StorageFacts>;
  /** Runs from the home screen. */
  readonly isInstalled: () => boolean;
  readonly isOnline: () => boolean;
  /** True only when the browser says that data are paid for by the megabyte. */
  readonly isCellular: () => boolean;
  /** True only when the browser says that its user saves data. */
  readonly savesData?: () => boolean;
  readonly deviceName: () => Promise<string>;
  readonly appVersion: string;
  /** Something broke that is nobody's expectation. */
  readonly report: (error: unknown) => void;
  /** When not the browser's own. */
  readonly push?: BrowserPush;
  /** Asks the system to wake the worker when there is a network. */
  readonly askForWakeUp: () => void;
}
