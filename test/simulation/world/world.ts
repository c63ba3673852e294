import type { Sha256 } from "../../../src/domain/hash.ts";
import type { ServerLink } from "../../../src/sync/ports.ts";
import type { Chance } from "./chance.ts";
import type { Fault } from "./faults.ts";
import type { Line } from "./network.ts";
import type { Account, Page, SimPhone } from "./page.ts";
import type { Registry } from "./people.ts";
import type { Session, SimServer } from "./server.ts";
import type { PhoneShelf } from "./shelf.ts";
import type { Story } from "./story.ts";
import type { Truth } from "./truth.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** Everything that is in a scenario. */
export interface World {
  readonly time: VirtualTime;
  readonly story: Story;
  readonly truth: Truth;
  readonly registry: Registry;
  readonly server: SimServer;
  readonly phones: readonly SimPhone[];
  readonly isOn: (fault: Fault) => boolean;
  readonly openPage: (phone: SimPhone, account: Account) => Page;
  /** Snapshots of the server that may be put back. */
  readonly snapshots: number[];
  /** Bytes of every photo that was ever taken, by hash. */
  readonly photos: Map<Sha256, Uint8Array<ArrayBuffer>>;
  calm: boolean;
}

/** What differs between the levels on which a scenario runs. */
export interface Level {
  readonly name: "fast" | "whole";
  /** Kinds of fault that it cannot do. */
  readonly without: readonly Fault[];
  readonly settle: () => Promise<void>;
  readonly openServer: (given: {
    readonly time: VirtualTime;
    readonly registry: Registry;
    readonly chance: Chance;
    readonly interleaves: boolean;
    readonly pageRecords: number;
  }) => Promise<SimServer>;
  readonly openShelf: (session: Session, time: VirtualTime) => Promise<PhoneShelf>;
  readonly createLink: (line: Line, phone: { readonly session: Session | null }) => ServerLink;
}
