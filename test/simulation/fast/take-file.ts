import { createHash } from "node:crypto";
import type Sqlite from "better-sqlite3";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { destinationOf, isDelivered, keepApart } from "../../../src/server/files/delivery.ts";
import { recordStoredFile } from "../../../src/server/files/record-stored-file.ts";
import type { History } from "../../../src/server/history/history.ts";
import type { JournalLine } from "../../../src/server/history/journal-book.ts";
import type { Sender } from "../../../src/server/sync/take-changes.ts";
import type { SimReply, SimRequest } from "../world/server.ts";

export interface Disk {
  sqlite: Sqlite.Database;
  files: ReadonlySet<Sha256>;
  /** What lies beside the database. */
  journal: readonly JournalLine[];
}

/** A whole file in one piece: what `file-shelf.ts` does between the last byte and the confirmation. */
export const takeFile = async (
  history: History,
  sender: Sender,
  { headers, body }: Pick<SimRequest, "headers" | "body">,
  disk: Disk,
): Promise<SimReply> => {
  const file = headers["file"] as Sha256;
  const stored: SimReply = { status: 204, headers: { "loa-stored": file }, body: "" };
  if (await isDelivered(history.db, sender, file)) return stored;
  const destination = await destinationOf(history.db, sender, file);
  if (!destination) return refusal(404);
  const bytes = Buffer.from(body);
  if (createHash("sha256").update(bytes).digest("hex") !== file) return refusal(460);
  disk.files = new Set([...disk.files, file]);
  const facts = { file, type: "image/jpeg", sizeBytes: bytes.length, storedAt: history.clock.now() } as const;
  await recordStoredFile(history.db, facts, destination.scopes);
  if (destination.isApart) await keepApart(history.db, file, sender.device, facts.storedAt);
  return stored;
};

const refusal = (status: number): SimReply => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ error: { kind: "refused", reason: "" } }),
});
