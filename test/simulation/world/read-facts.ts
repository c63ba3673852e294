import type Sqlite from "better-sqlite3";
import type { ChangeId, Epoch } from "../../../src/domain/change.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { ScopeId } from "../../../src/domain/scope.ts";
import { rowToRecord } from "../../../src/server/store/record-rows.ts";
import type { LoggedRow, ServerFacts } from "./server.ts";

interface ChangeRow extends Omit<LoggedRow, "receipt"> {
  readonly receipt: string;
}

/** Reads the server's tables behind its back. */
export const readFacts = (sqlite: Sqlite.Database): ServerFacts => {
  const all = <Row>(sql: string): Row[] => sqlite.prepare(sql).all() as Row[];
  const rows = all<ChangeRow>(
    `select id, hash, scope, number, effective_at as effectiveAt, received_at as receivedAt, body, receipt
       from changes order by scope, number`,
  );
  return {
    epoch: all<{ value: Epoch }>("select value from meta where key = 'epoch'")[0]?.value as Epoch,
    log: rows.map((row) => ({ ...row, receipt: JSON.parse(row.receipt) as LoggedRow["receipt"] })),
    records: all<Parameters<typeof rowToRecord>[0]>("select * from records").map(rowToRecord),
    quarantine: all("select id, hash, code, scope, collection, record_id as recordId from quarantine"),
    heads: new Map(
      all<{ scope: ScopeId; head: number }>("select * from scopes").map(({ scope, head }) => [scope, head]),
    ),
    epochs: new Map(
      all<{ epoch: Epoch; parent: Epoch | null; heads: string }>("select * from epochs").map((row) => [
        row.epoch,
        { parent: row.parent, heads: JSON.parse(row.heads) as Record<string, number> },
      ]),
    ),
    held: new Set(all<{ sha256: Sha256 }>("select sha256 from file_holdings").map(({ sha256 }) => sha256)),
    inCustody: new Set(
      all<{ sha256: Sha256 }>("select sha256 from custody_files").map(({ sha256 }) => sha256),
    ),
    discarded: new Set(all<{ id: ChangeId }>("select id from discarded_changes").map(({ id }) => id)),
  };
};
