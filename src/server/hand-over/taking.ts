import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import * as z from "zod/mini";
import type { Json } from "../../domain/canonical-json.ts";
import { ChangeId } from "../../domain/change.ts";
import type { HandOverAbout, HandOverFile, HandOverOutcome, ProvenChange } from "../../domain/hand-over.ts";
import { DeviceId, UserId } from "../../domain/user.ts";
import type { ChangeResult } from "../../domain/wire.ts";
import { hasRoomForFile } from "../custody/custody-files-room.ts";
import { destinationOf, isDelivered } from "../files/delivery.ts";
import { type Sender, takeChanges } from "../sync/take-changes.ts";
import { type ChangeAuthor, senderOfAuthor } from "./author-sender.ts";
import type { HandOverDeps } from "./take-hand-over.ts";

/** So many refusals are told in words; their number is told in any case. */
const MAX_TOLD = 50;

const NOT_PROVEN = "Nội dung này không đúng như người viết đã ghi nên nơi nhận không nhận.";
const AUTHOR_UNKNOWN = "Nơi nhận không biết người viết nội dung này.";

const Authored = z.object({ user: UserId, device: DeviceId });
const Named = z.object({ id: ChangeId });

/** Takes in what one file holds, part by part, and counts what becomes of it. */
export const createTaking = (deps: HandOverDeps, about: HandOverAbout) => {
  const { history, log, identity, shelf, keyring } = deps;
  const tally = {
    ...{ applied: 0, duplicate: 0, quarantined: 0, rejected: 0, filesStored: 0, filesLeft: 0 },
    refusals: [] as HandOverOutcome["refusals"],
  };

  const tell = (change: ChangeId | null, reason: string): void => {
    if (tally.refusals.length < MAX_TOLD) tally.refusals.push({ change, reason });
  };
  const refuse = (change: Json, reason: string): void => {
    tally.rejected += 1;
    tell(Named.safeParse(change).data?.id ?? null, reason);
  };
  const count = (result: ChangeResult): void => {
    tally[result.status] += 1;
    if (result.status === "rejected" || result.status === "quarantined") tell(result.id, result.reason);
  };

  const takeAs = async (author: ChangeAuthor, changes: readonly Json[]): Promise<void> => {
    const sender = await senderOfAuthor(identity, author);
    if (!sender) {
      for (const change of changes) refuse(change, AUTHOR_UNKNOWN);
      return;
    }
    const { results } = await takeChanges({ history, log }, sender, changes);
    for (const result of results) count(result);
  };

  const takeFile = async (
    sender: Sender,
    { file, sizeBytes }: HandOverFile,
    bytes: Uint8Array,
  ): Promise<boolean> => {
    const { db, spool, uploads } = shelf;
    if (await isDelivered(db, sender, file)) return true;
    const destination = await destinationOf(db, sender, file);
    if (!destination?.sizesBytes?.includes(sizeBytes) && destination?.sizesBytes !== null) return false;
    if (!(await hasRoomForFile(db, destination, { device: sender.device, sizeBytes }))) return false;
    const upload = { id: randomBytes(16).toString("hex"), user: sender.actor.user, file, sizeBytes };
    const registered = { ...upload, createdAt: history.clock.now() };
    // Registered first: bytes in the spool always have somebody to whom they belong.
    await uploads.add(registered);
    await writeFile(spool.pathOf(upload.id), bytes, { mode: 0o600 });
    return (await shelf.finish(registered, sender)).kind === "stored";
  };

  return {
    /** In the order in which they were made; those of one author together. */
    takeChanges: async (proven: readonly ProvenChange[]): Promise<void> => {
      const byAuthor = new Map<string, { readonly author: ChangeAuthor; readonly changes: Json[] }>();
      for (const { change, mac } of proven) {
        const author = Authored.safeParse(change);
        if (!author.success || !keyring.isProven(change, author.data, mac)) {
          refuse(change, NOT_PROVEN);
          continue;
        }
        const key = `${author.data.user} ${author.data.device}`;
        const own = byAuthor.get(key) ?? { author: author.data, changes: [] };
        own.changes.push(change);
        byAuthor.set(key, own);
      }
      for (const { author, changes } of byAuthor.values()) await takeAs(author, changes);
    },
    takeFile: async (file: HandOverFile, bytes: Uint8Array): Promise<void> => {
      const sender = await senderOfAuthor(identity, about);
      const isStored = sender !== null && (await takeFile(sender, file, bytes));
      if (isStored) tally.filesStored += 1;
      else tally.filesLeft += 1;
    },
    outcome: (): HandOverOutcome => ({ takenAt: history.clock.now(), ...tally }),
  };
};
