import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database } from "../store/open-database.ts";
import { holdScopes } from "../store/scope-lock.ts";
import type { Sender } from "../sync/take-changes.ts";
import { type Destination, destinationOf, keepApart } from "./delivery.ts";
import { holdStoredFile, type StoredFile } from "./record-stored-file.ts";

/**
 * Writes down bytes that are in place for every scope that awaits them from this sender, and apart where they are to lie
 * apart. `expected` is what was known when they were verified. A record that was merged since then found no bytes to hold,
 * and nobody would ever send them for it: so it is looked again, while nothing can be merged where this sender writes.
 * Answers for whom they lie there now. Safe to repeat.
 */
export const recordDelivery = (
  db: Database,
  stored: StoredFile,
  sender: Sender,
  expected: Destination | null,
): Promise<Pick<Destination, "scopes" | "claims">> =>
  inTransaction(db, async (tx) => {
    await holdScopes(tx, writableScopes(sender));
    const found = await destinationOf(tx, sender, stored.file);
    // What was taken out meanwhile may be put back, and its phone then believes that the bytes are here.
    const scopes = [...new Set([...(expected?.scopes ?? []), ...(found?.scopes ?? [])])];
    await holdStoredFile(tx, stored, scopes);
    if ((found ?? expected)?.isApart) await keepApart(tx, stored.file, sender.device, stored.storedAt);
    return { scopes, claims: [...(expected?.claims ?? []), ...(found?.claims ?? [])] };
  });

/** Everywhere a record of theirs may come to name a file: evidence lives in the shared part. */
const writableScopes = ({ actor, formerly = [] }: Sender): readonly ScopeId[] =>
  [actor, ...formerly].flatMap(({ reach }) => [...reach.own].map((unit) => scopeOf(unit, "shared")));
