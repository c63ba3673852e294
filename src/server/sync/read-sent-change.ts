import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import { Change, ChangeId } from "../../domain/change.ts";
import { Sha256 } from "../../domain/hash.ts";
import type { SentChange } from "../store/change-log.ts";

export type ReadSent =
  | { readonly kind: "readable"; readonly sent: SentChange }
  | { readonly kind: "malformed"; readonly id: ChangeId }
  /** Nothing to answer to: not even an id. */
  | { readonly kind: "nameless" };

/** Parses one change of a request on its own, so that a bad one never refuses its neighbours (S19). */
export const readSentChange = (raw: unknown): ReadSent => {
  const change = Change.safeParse(raw);
  if (!change.success) {
    const id = ChangeId.safeParse(idOf(raw));
    return id.success ? { kind: "malformed", id: id.data } : { kind: "nameless" };
  }
  // Hashed as it came, also words that this version does not know: other bytes are another change.
  const body = canonicalJson(raw as Json);
  const hash = Sha256.parse(createHash("sha256").update(body, "utf8").digest("hex"));
  return { kind: "readable", sent: { change: change.data, body, hash } };
};

const idOf = (raw: unknown): unknown =>
  typeof raw === "object" && raw !== null && "id" in raw ? raw.id : null;
