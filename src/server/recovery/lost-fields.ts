import { canonicalJson, type Json } from "../../domain/canonical-json.ts";
import type { WireRecord } from "../../domain/record.ts";
import type { Reader } from "../store/open-database.ts";

/**
 * Fields of an offered record that this history never had with that value. What it had and what was changed since, by
 * whomever, is not lost: its author has sent it again, and taking the offer in would undo what came later.
 */
export const lostFields = async (
  db: Reader,
  { scope, collection, id, values }: Pick<WireRecord, "scope" | "collection" | "id" | "values">,
): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom("changes")
    .select("body")
    .where("scope", "=", scope)
    .where("collection", "=", collection)
    .where("record_id", "=", id)
    .execute();
  const had = new Set(rows.flatMap(({ body }) => wordsOf(fieldsOf(body))));
  // A record that never said so is not deleted.
  if (rows.length > 0) had.add(wordOf("deleted", false));
  return Object.entries(values)
    .filter(([name, value]) => !had.has(wordOf(name, value)))
    .map(([name]) => name);
};

const fieldsOf = (body: string): Readonly<Record<string, Json>> =>
  (JSON.parse(body) as { readonly fields: Readonly<Record<string, Json>> }).fields;

const wordsOf = (fields: Readonly<Record<string, Json>>): readonly string[] =>
  Object.entries(fields).map(([name, value]) => wordOf(name, value));

/** The log holds text as it was sent, records hold it in NFC. */
const wordOf = (name: string, value: Json): string => `${name}:${canonicalJson(value).normalize("NFC")}`;
