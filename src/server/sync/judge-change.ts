import * as z from "zod/mini";
import type { Json } from "../../domain/canonical-json.ts";
import { type Change, type CollectionName, SCHEMA_VERSION } from "../../domain/change.ts";
import { type ChangeFault, type Collection, findCollection, readChange } from "../../domain/collections.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import { type Actor, may } from "../../domain/permission.ts";
import { assertNever } from "../../domain/result.ts";
import { partOfScope, unitOfScope } from "../../domain/scope.ts";
import { MAX_CHANGE_BYTES, type RefusalCode } from "../../domain/wire.ts";
import type { SentChange } from "../store/change-log.ts";

export type Judgement =
  | { readonly kind: "merge"; readonly fields: Readonly<Record<string, Json>> }
  | { readonly kind: "reject"; readonly code: RefusalCode }
  | { readonly kind: "quarantine"; readonly code: RefusalCode };

/** What is to become of a change, from values alone: may its author do it, and can its content be stored (S7, S19, S20)? */
export const judgeChange = (
  { change, body }: Pick<SentChange, "change" | "body">,
  author: Actor,
  record: MergedRecord | null,
): Judgement => {
  // First of all, so that nobody learns anything of a scope that is not theirs, not even that it exists.
  if (!may(author, { kind: "readScope", scope: change.scope })) return reject("notAllowed");

  const definition = findCollection(change.collection);
  if (!definition) return unlessNewer(change, "unknownCollection");
  if (!mayWrite(change, definition, author, record)) return reject("notAllowed");
  if (!hasFittingId(change, definition)) return reject("malformed");
  if (body.length > MAX_CHANGE_BYTES) return { kind: "quarantine", code: "tooLarge" };

  const read = readChange(change, record ? valuesOf(record) : null);
  return read.ok ? { kind: "merge", fields: read.value } : judgeFault(change, read.error);
};

const reject = (code: RefusalCode): Judgement => ({ kind: "reject", code });

/** A newer phone may know more than we do: what we cannot judge waits for our update. */
const unlessNewer = (change: Change, code: RefusalCode): Judgement =>
  change.schemaVersion > SCHEMA_VERSION ? { kind: "quarantine", code: "newerVersion" } : reject(code);

const mayWrite = (
  { scope, collection, user }: Change,
  definition: Collection,
  author: Actor,
  record: MergedRecord | null,
): boolean =>
  user === author.user &&
  // A collection lives in its own part: an activity in `published` would be read by everyone below.
  definition.parts.includes(partOfScope(scope)) &&
  may(author, {
    kind: "writeRecord",
    scope,
    collection: collection as CollectionName,
    createdBy: record?.createdBy ?? null,
  });

/** Slots have derived ids, where two phones meet; everything else has a UUID of its own. */
const hasFittingId = ({ scope, recordId }: Change, definition: Collection): boolean =>
  definition.hasDerivedId?.(unitOfScope(scope), recordId) ?? z.uuid().safeParse(recordId).success;

const judgeFault = (change: Change, fault: ChangeFault): Judgement => {
  switch (fault.kind) {
    case "recordMissing":
      return { kind: "quarantine", code: "recordMissing" };
    case "unknownCollection":
    case "unknownFields":
    case "invalidFields":
      return unlessNewer(change, fault.kind);
    case "fixedFields":
      return reject("fixedFields");
    default:
      return assertNever(fault);
  }
};
