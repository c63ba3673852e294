import type { Change, ChangeId, Epoch } from "../../../src/domain/change.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import type { MergedRecord } from "../../../src/domain/merge.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, UserId } from "../../../src/domain/user.ts";
import type { Receipt } from "../../../src/domain/wire.ts";

/** Who is signed in on a phone. */
export interface Session {
  readonly user: UserId;
  readonly device: DeviceId;
}

export interface SimRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Null when nobody is signed in, or the session has ended. */
  readonly session: Session | null;
}

export interface SimReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** It ended early, and its length said so. */
  readonly isTorn?: boolean;
}

/** One line of the server's log. */
export interface LoggedRow {
  readonly id: ChangeId;
  readonly hash: Sha256;
  readonly scope: ScopeId;
  readonly number: number;
  readonly effectiveAt: Instant;
  readonly receivedAt: Instant;
  readonly body: string;
  readonly receipt: Receipt;
}

export interface QuarantinedRow {
  readonly id: ChangeId;
  readonly hash: Sha256;
  readonly code: string;
  readonly scope: ScopeId;
  readonly collection: string;
  readonly recordId: string;
}

/** Everything that lies on the server's disk, for the oracles. */
export interface ServerFacts {
  readonly epoch: Epoch;
  readonly log: readonly LoggedRow[];
  readonly records: readonly MergedRecord[];
  readonly quarantine: readonly QuarantinedRow[];
  readonly heads: ReadonlyMap<ScopeId, number>;
  /** Each history with the one before it, and up to which numbers they share what is in the log. */
  readonly epochs: ReadonlyMap<
    Epoch,
    { readonly parent: Epoch | null; readonly heads: Readonly<Record<string, number>> }
  >;
  /** Files that are verified and held for some scope. */
  readonly held: ReadonlySet<Sha256>;
  /** Files that wait beside work in custody. */
  readonly inCustody: ReadonlySet<Sha256>;
  /** Changes that somebody above threw out of custody, each kept with the reason. */
  readonly discarded: ReadonlySet<ChangeId>;
}

/** What a phone writes into a hand-over file; the seal around it is tried elsewhere. */
export interface HandOver {
  readonly unit: UnitId;
  readonly author: Session;
  readonly changes: readonly Change[];
  readonly files: readonly { readonly file: Sha256; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** What somebody above does with work in custody. */
export interface CustodyDecision {
  readonly by: Session;
  readonly how: "takeIn" | "discard";
  /** Asked of each change that lies there. */
  readonly isChosen: () => boolean;
}

/** The server of a scenario, whatever it is made of. */
export interface SimServer {
  /** Null when the connection broke because the server died. */
  readonly receive: (request: SimRequest) => Promise<SimReply | null>;
  readonly isUp: () => boolean;
  /** Dies at the n-th touch of the database from now, or at once for 0. It stays down until {@link start}. */
  readonly crash: (touches: number) => Promise<void>;
  readonly start: () => Promise<void>;
  /** Requests are taken by one of two processes over the same database. */
  readonly useTwoProcesses: (isOn: boolean) => Promise<void>;
  /** Never answers when the server dies in the middle. */
  readonly decideCustody: (decision: CustodyDecision) => Promise<void>;
  /** A hand-over file is brought by `by`. */
  readonly takeHandOver: (by: Session, file: HandOver) => Promise<void>;
  /** Answers the name of a snapshot. */
  readonly backUp: () => Promise<number>;
  /** Puts a snapshot back: by the command (with a new epoch), or as a copied folder that nobody told the server of. */
  readonly putBack: (snapshot: number, how: "restored" | "rolledBack") => Promise<void>;
  readonly look: () => Promise<ServerFacts>;
  readonly close: () => Promise<void>;
}
