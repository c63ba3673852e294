import type { OtherFileRow } from "../../src/device/phone-db.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { addMs, type Instant } from "../../src/domain/instant.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import type { FileState } from "../../src/domain/wire.ts";

/** Photos of colleagues that are not known to be at the server (S50). */
export type OthersFiles = Map<Sha256, OtherFileRow>;

const MINUTE_MS = 60_000;

export const noteOthers = (
  others: OthersFiles,
  own: ReadonlyMap<Sha256, unknown>,
  records: readonly WireRecord[],
): void => {
  const before = new Set(others.keys());
  for (const { collection, scope, values, updatedAt } of records) {
    if (collection !== "evidence" || typeof values["file"] !== "string") continue;
    const file = values["file"] as Sha256;
    if (values["deleted"] === true) others.delete(file);
    else if (!own.has(file) && !before.has(file))
      others.set(file, { file, scope, at: updatedAt, askAt: updatedAt, isAway: false });
  }
};

export const forgetOthers = (others: OthersFiles, scopes: readonly ScopeId[]): void => {
  for (const { file, scope } of [...others.values()]) if (scopes.includes(scope)) others.delete(file);
};

/** Newest first. */
export const othersToAsk = (others: OthersFiles, now: Instant): readonly Sha256[] =>
  [...others.values()]
    .filter(({ askAt, at }) => askAt <= now || at > now)
    .sort((a, b) => b.at - a.at)
    .map(({ file }) => file);

/** What is missing is asked for again after a tenth of the time that it has been missing, and never within a minute. */
export const noteOthersStates = (others: OthersFiles, files: readonly FileState[], now: Instant): void => {
  for (const { file, isStored } of files) {
    const known = others.get(file);
    if (!known) continue;
    if (isStored) others.delete(file);
    else
      others.set(file, {
        ...known,
        isAway: true,
        askAt: addMs(now, Math.max(MINUTE_MS, Math.round((now - known.at) / 10))),
      });
  }
};
