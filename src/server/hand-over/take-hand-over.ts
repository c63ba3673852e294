import type { HandOverPart } from "../../domain/hand-over/parts.ts";
import {
  type HandOverPreface,
  type HandOverSource,
  readParts,
  readPreface,
  verifyParts,
} from "../../domain/hand-over/read-hand-over.ts";
import type { HandOverFault, HandOverOutcome } from "../../domain/hand-over.ts";
import { type Actor, may } from "../../domain/permission.ts";
import { assertNever, err, ok, type Result } from "../../domain/result.ts";
import type { Identity } from "../auth/identity.ts";
import type { FileShelf } from "../files/file-shelf.ts";
import type { TakeDeps } from "../sync/take-changes.ts";
import type { HandOverKeyring } from "./hand-over-keys.ts";
import { saveOutcome } from "./hand-over-rows.ts";
import type { HandOverUpload, HandOverUploads } from "./hand-over-uploads.ts";
import { createTaking } from "./taking.ts";
import { unsealTools, utf8, withSource } from "./unseal.ts";

export interface HandOverDeps extends TakeDeps {
  readonly identity: Pick<Identity, "db" | "units">;
  readonly shelf: FileShelf;
  readonly keyring: HandOverKeyring;
  readonly uploads: HandOverUploads;
}

/** Officers of the unit bring what a colleague wrote; those above it take in what they are sent. */
const mayBring = (actor: Actor, { header }: HandOverPreface): boolean =>
  may(actor, { kind: "bringWork", unit: header.unit });

/** Whether the start of a file is one that this person may bring. Nothing inside has been read. */
export const openPreface = async (
  keyring: HandOverKeyring,
  actor: Actor,
  upload: HandOverUpload,
  source: HandOverSource,
): Promise<Result<{ readonly preface: HandOverPreface; readonly key: Buffer }, HandOverFault>> => {
  const preface = await readPreface(source, utf8);
  if (!preface.ok) return preface;
  const { header } = preface.value;
  if (!mayBring(actor, preface.value)) return err("otherUnit");
  const key = keyring.keyNamed(header.unit, header.key);
  if (!key) return err("unknownKey");
  return header.file === upload.file ? ok({ preface: preface.value, key }) : err("damaged");
};

export type Taken = Result<HandOverOutcome, HandOverFault>;

/**
 * Takes in a file that has arrived: reads it once to its end and believes nothing until then, so that a bad one touches
 * nothing; then takes its changes as their author's, as if sent by them, and its photos. Safe to repeat.
 */
export const takeHandOver = async (
  deps: HandOverDeps,
  actor: Actor,
  upload: HandOverUpload,
): Promise<Taken> => {
  const taken = await withSource<Taken>(deps.uploads.pathOf(upload), async (source) => {
    const opened = await openPreface(deps.keyring, actor, upload, source);
    if (!opened.ok) return opened;
    const { preface, key } = opened.value;
    const tools = unsealTools(key, preface.headerBytes);

    const verified = await verifyParts(source, preface, tools);
    if (!verified.ok) return verified;
    const { about } = verified.value;
    const taking = createTaking(deps, about);
    const again = await readParts(source, preface, tools, (part) => takePart(taking, part));
    if (!again.ok) throw new Error("a hand-over file has changed while it was taken in");
    const outcome = taking.outcome();
    await saveOutcome(deps.history.db, upload, preface.header.unit, about, outcome);
    return ok(outcome);
  });
  await deps.uploads.remove(upload);
  return taken;
};

const takePart = async (taking: ReturnType<typeof createTaking>, part: HandOverPart): Promise<void> => {
  switch (part.kind) {
    case "changes":
      return taking.takeChanges(part.changes);
    case "file":
      // Nobody on the server waits for the photos of a draft.
      return part.file.isDraft ? undefined : taking.takeFile(part.file, part.bytes);
    case "about":
    case "drafts":
    case "end":
      return;
    default:
      return assertNever(part);
  }
};
