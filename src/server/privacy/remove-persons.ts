import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import { isPersonDue } from "../../domain/feedback.ts";
import { valuesOf } from "../../domain/merge.ts";
import {
  feedbackPersonId,
  feedbackPersonRegister,
  feedbackRegister,
} from "../../domain/registers/feedback.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { History } from "../history/history.ts";
import { publishWithin } from "../history/publish.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Tx } from "../store/open-database.ts";
import { findRecord } from "../store/record-rows.ts";

interface Person {
  readonly scope: ScopeId;
  readonly id: RecordId;
}

/**
 * Empties who gave feedback that was closed `keptDays` ago, also in the log of changes: name and phone are nowhere on this
 * server then but in backups that were made before. What a change was is still known by its hash, so that a phone that
 * sends it again gets its receipt. Answers how many persons were removed.
 */
export const removePersons = async (history: History, keptDays: number): Promise<number> => {
  const due = await personsDue(history, keptDays);
  let removed = 0;
  for (const person of due) if (await removePerson(history, person)) removed += 1;
  return removed;
};

const personsDue = async ({ db, clock }: History, keptDays: number): Promise<readonly Person[]> => {
  const today = dayOf(clock.now(), DEFAULT_TIME_ZONE);
  const rows = await db
    .selectFrom("records")
    .select(["scope", "id"])
    .where("collection", "=", "feedback")
    .execute();
  const due: Person[] = [];
  for (const { scope, id } of rows) {
    const record = await findRecord(db, scope, "feedback", id as RecordId);
    const values = record && feedbackRegister.read(valuesOf(record));
    if (values && isPersonDue(values.closedOn, keptDays, today))
      due.push({ scope, id: feedbackPersonId(id as RecordId) });
  }
  return due;
};

const removePerson = (history: History, { scope, id }: Person): Promise<boolean> =>
  inTransaction(history.db, async (tx) => {
    const record = await findRecord(tx, scope, "feedbackPerson", id);
    const values = record && feedbackPersonRegister.read(valuesOf(record));
    if (!values || ((values.name ?? "") === "" && (values.phone ?? "") === "")) return false;
    const removedOn = dayOf(history.clock.now(), DEFAULT_TIME_ZONE);
    await publishWithin(tx, history, [
      { scope, collection: "feedbackPerson", id, fields: { name: "", phone: "", removedOn } },
    ]);
    await emptyLog(tx, scope, id);
    return true;
  });

const emptyLog = async (tx: Tx, scope: ScopeId, id: RecordId): Promise<void> => {
  const rows = await tx
    .selectFrom("changes")
    .select(["id", "body"])
    .where("scope", "=", scope)
    .where("collection", "=", "feedbackPerson")
    .where("record_id", "=", id)
    .execute();
  for (const row of rows) {
    const change = JSON.parse(row.body) as { readonly fields: Readonly<Record<string, Json>> };
    const fields = Object.fromEntries(
      Object.entries(change.fields).map(([name, value]) => [name, name === "removedOn" ? value : ""]),
    );
    const body = JSON.stringify({ ...change, fields });
    await tx.updateTable("changes").set({ body }).where("id", "=", row.id).execute();
  }
};
