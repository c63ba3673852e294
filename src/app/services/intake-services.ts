import { imageTypeOf } from "../../device/image-type.ts";
import {
  claimShared,
  forgetShared,
  readShared,
  type SharedFile as StoredFile,
} from "../../device/shared-inbox.ts";
import { smallPictureOf } from "../../device/small-picture.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import { err, ok } from "../../domain/result.ts";
import type { Environment } from "./environment.ts";
import type { IntakeServices, SharedFile } from "./intake.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DraftServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** Enough for every kind of picture to be known by. */
const IMAGE_START_BYTES = 32;

/** Twice what a row shows, for the screens of phones. */
const PICTURE_WIDTH_PX = 112;

/** Takes in what comes from elsewhere; loaded when something does. */
export const createIntakeServices = (
  session: PhoneSession,
  { databases }: Environment,
  drafts: Pick<DraftServices, "open" | "addPhoto" | "addAttachment">,
): IntakeServices => {
  // Dexie names no more of a factory than that one can open with it.
  const home = (): IDBFactory => (databases.indexedDB ?? indexedDB) as IDBFactory;

  /** Claims what lies there, keeping for a draft what is for one that is still open, and giving `draft` the rest. */
  const claim = async (draft?: ActivityId): Promise<readonly SharedFile[]> => {
    const { author } = await session.own();
    const open = new Set((await drafts.open()).map(({ id }) => id));
    const files = await claimShared(home(), author.user, (row) =>
      row.draft !== undefined && open.has(row.draft) ? row.draft : draft,
    );
    return files.map(toSharedFile);
  };

  const isPhoto: IntakeServices["isPhoto"] = async (file) =>
    file.type.startsWith("image/") ||
    imageTypeOf(new Uint8Array(await file.slice(0, IMAGE_START_BYTES).arrayBuffer())) !== null;

  return {
    isPhoto,
    shared: () => claim(),
    picture: async ({ id, type }) => {
      const read = await asStorageResult(() => readShared(home(), id));
      if (!read.ok || read.value === null) return null;
      const file = new Blob([read.value], { type });
      return (await isPhoto(file)) ? smallPictureOf(file, PICTURE_WIDTH_PX) : null;
    },
    aimShared: (draft) => claim(draft),
    releaseShared: async () => {
      const { author } = await session.own();
      await claimShared(home(), author.user, () => undefined);
    },
    takeShared: async ({ id, fileName, type, draft }) => {
      if (draft === null) return err({ kind: "storageLost" });
      const read = await asStorageResult(() => readShared(home(), id));
      if (!read.ok) return read;
      // Another window was faster.
      if (read.value === null) return ok(undefined);
      const file = new File([read.value], fileName, { type });
      const added = (await isPhoto(file))
        ? await drafts.addPhoto(draft, file, "received")
        : await drafts.addAttachment(draft, { bytes: file, fileName, source: "received" });
      if (!added.ok) return err(added.error);
      return asStorageResult(() => forgetShared(home(), id));
    },
    dropShared: async (files) => {
      for (const { id } of files) await forgetShared(home(), id);
    },
  };
};

const toSharedFile = ({ id, name, type, sizeBytes, draft }: StoredFile): SharedFile => ({
  id,
  fileName: name.normalize("NFC"),
  type,
  sizeBytes,
  draft: draft ?? null,
});
