import { canonicalJson, type Json } from "../../../src/domain/canonical-json.ts";
import type { Change, ChangeId, Epoch } from "../../../src/domain/change.ts";
import type { WireRecord } from "../../../src/domain/record.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import type { DeviceId } from "../../../src/domain/user.ts";
import type { SyncAnswer } from "../../../src/domain/wire.ts";
import type { Registry } from "./people.ts";
import type { SimReply, SimRequest } from "./server.ts";
import type { Story } from "./story.ts";

/** A record as one phone showed it. */
export interface ShownRow {
  readonly key: string;
  readonly device: DeviceId;
  readonly epoch: Epoch | null;
  readonly number: number;
  readonly values: Readonly<Record<string, Json>>;
}

/** What the world saw happen, against which everything else is held. */
export interface Truth {
  /** Every change that was committed on a phone, by id. */
  readonly saved: Map<ChangeId, Change>;
  /** Changes that took the id of another one, as a bug of a phone might: they must never be merged. */
  readonly forged: Set<Change>;
  /** What its author was shown of the record, by change: the values at its `base`. */
  readonly shown: Map<ChangeId, Readonly<Record<string, Json>>>;
  /** Every row that ever stood in a mirror. */
  readonly rows: Set<ShownRow>;
  /** Thrown away by their author. */
  readonly discarded: Set<ChangeId>;
  /** Changes about which our own server said anything. */
  readonly answered: Set<ChangeId>;
  /** The server forgot some of what it said, and does not know it: it will say other things in the same history. */
  readonly noteRollback: () => void;
  /** `rightsThen`: version of the registry when the request reached the server. */
  readonly noteAnswer: (request: SimRequest, reply: SimReply, rightsThen: number) => void;
}

export const createTruth = (registry: Registry, story: Story): Truth => {
  const answered = new Set<ChangeId>();
  const rows = new Set<ShownRow>();
  const receipts = new Map<string, string>();

  const checkReceipts = (answer: SyncAnswer): void => {
    for (const result of answer.results) {
      answered.add(result.id);
      if (result.status !== "applied" && result.status !== "duplicate") continue;
      const key = `${result.id}|${result.receipt.epoch}`;
      const words = canonicalJson(result.receipt as unknown as Json);
      const before = receipts.get(key);
      if (before !== undefined && before !== words) story.fail("S3", `two receipts for change ${result.id}`);
      receipts.set(key, words);
    }
  };

  const checkIsolation = (request: SimRequest, answer: SyncAnswer): void => {
    const { session } = request;
    if (!session) {
      story.fail("S7", "an answer with data to nobody");
      return;
    }
    // Who was shut out is told what became of their own changes, and nothing else (S46).
    if (registry.isRevoked(session.device)) {
      if (answer.scopes.length + answer.cursors.length + answer.records.length > 0)
        story.fail("S46", `${registry.personOf(session.user).name} was told of scopes on a revoked device`);
      return;
    }
    const mustRead = (scope: ScopeId, what: string): void => {
      if (!registry.mayRead(session.user, scope))
        story.fail("S7", `${registry.personOf(session.user).name} was told of ${what} in ${scope}`);
    };
    for (const scope of answer.scopes) mustRead(scope, "the scope itself");
    for (const { scope } of answer.cursors) mustRead(scope, "a cursor");
    for (const record of answer.records as WireRecord[])
      mustRead(record.scope, `${record.collection} ${record.id}`);
  };

  return {
    saved: new Map(),
    forged: new Set(),
    shown: new Map(),
    rows,
    discarded: new Set(),
    answered,
    noteRollback: () => {
      receipts.clear();
      rows.clear();
    },
    noteAnswer: (request, reply, rightsThen) => {
      if (request.path !== "/api/sync" || (reply.status !== 200 && reply.status !== 403)) return;
      const answer = JSON.parse(
        typeof reply.body === "string" ? reply.body : Buffer.from(reply.body).toString("utf8"),
      ) as SyncAnswer;
      checkReceipts(answer);
      // Whoever is moved in the middle of a request is still answered as who they were when it came.
      if (rightsThen === registry.version) checkIsolation(request, answer);
    },
  };
};
