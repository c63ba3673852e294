import type { Json } from "../domain/canonical-json.ts";
import type { RefusalCode } from "../domain/wire.ts";
import { overlay } from "./overlay.ts";
import type { MirrorRow, SetAsideChange } from "./ports.ts";

/** What the server keeps apart for a person above to decide: it awaits the photos of it all the same (S46, S48). */
const IN_CUSTODY: ReadonlySet<RefusalCode> = new Set(["revoked", "movedAway"]);

/**
 * Files that are named by nothing but photos whose records were set aside: the server takes no bytes before the record
 * (S29), so they wait with it. `rows`: all photos of the mirror in the scopes of what was set aside.
 */
export const heldFiles = (
  rows: readonly MirrorRow[],
  aside: readonly Pick<SetAsideChange, "change" | "code">[],
): ReadonlySet<string> => {
  if (!aside.some(({ change }) => change.collection === "evidence")) return new Set();
  const inCustody = aside.filter(({ code }) => IN_CUSTODY.has(code));
  const awaited = namedIn(rows, inCustody);
  return new Set([...namedIn(rows, aside)].filter((file) => !awaited.has(file)));
};

const namedIn = (
  rows: readonly MirrorRow[],
  aside: readonly Pick<SetAsideChange, "change">[],
): ReadonlySet<string> => {
  const changes = aside.map(({ change }) => change);
  return new Set(
    overlay(rows, changes).flatMap(({ collection, values }) => filesOfPhoto(collection, values)),
  );
};

/** File and thumbnail of live evidence; none of anything else. */
export const filesOfPhoto = (
  collection: string,
  { file, thumbnail, deleted }: Readonly<Record<string, Json>>,
): readonly string[] =>
  collection === "evidence" && deleted !== true
    ? [file, thumbnail].filter((hash) => typeof hash === "string")
    : [];
