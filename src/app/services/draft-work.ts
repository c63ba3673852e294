import { findAlike } from "../../device/alike-evidence.ts";
import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { writeText } from "../../device/reserve.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import { isSameJson, type Json } from "../../domain/canonical-json.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import { err, ok } from "../../domain/result.ts";
import { createAddAttachment } from "./add-attachment.ts";
import { createAddPhoto } from "./add-photo.ts";
import { createDraftBeginnings } from "./draft-beginnings.ts";
import { deleteDraft } from "./draft-evidence.ts";
import { patchedValues, valuesForKind } from "./draft-values.ts";
import { isPhoto } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import { loadViews } from "./load-views.ts";
import type { PhoneSession } from "./phone-session.ts";
import { createRecordingServices } from "./recording-services.ts";
import { inOwnUnit, planSaving, writeSaving } from "./save-draft.ts";
import type { DraftServices } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";
import { told } from "./storage-trouble.ts";

/** Everything that is done with a draft; loaded when the first one is begun or opened. */
export const createDraftWork = (
  session: PhoneSession,
  environment: Environment,
): Omit<DraftServices, "open" | "draft"> => {
  const { clock } = environment;
  const addAttachment = createAddAttachment(session, environment);

  /** Changes a draft that is there, in one transaction; nothing happens to one that is gone. */
  const change = async (id: ActivityId, next: (row: DraftRow) => Partial<DraftRow>): Promise<void> => {
    const { db } = await session.own();
    await writeText(db, () =>
      db.transaction("rw", db.drafts, async () => {
        const row = await db.drafts.get(id);
        if (row) await db.drafts.put({ ...row, ...next(row), updatedAt: clock.now() });
      }),
    );
  };

  const changePhotos = (id: ActivityId, chosen: readonly EvidenceId[], patch: Partial<DraftEvidenceRow>) =>
    told(session, () =>
      change(id, ({ photos }) => ({
        photos: photos.map((each) => (chosen.includes(each.id) ? { ...each, ...patch } : each)),
      })),
    );

  return {
    ...createDraftBeginnings(session, environment),
    addPhoto: createAddPhoto(session, environment),
    addAttachment,
    recordings: async () => createRecordingServices(session, environment, addAttachment),
    alike: async (id) => {
      const { db } = await session.own();
      const draft = await db.drafts.get(id);
      const photos = draft?.photos.filter((each) => !each.isRemoved && !each.saved && isPhoto(each)) ?? [];
      if (!draft || photos.length === 0) return [];
      const looks = photos.map(({ file, likeness = [] }) => ({ file, likeness }));
      const found = await findAlike(db, draft.scope, id, looks);
      return photos.flatMap((photo, at) => {
        const earlier = found[at];
        return earlier ? [{ photo: photo.id, earlier }] : [];
      });
    },
    update: (id, values) =>
      asStorageResult(() =>
        change(id, (row) => {
          const next = patchedValues(row.values, values as Readonly<Record<string, Json | undefined>>);
          const isChosen = !isSameJson(next["villages"], row.values["villages"]);
          return { values: next, areVillagesGuessed: row.areVillagesGuessed === true && !isChosen };
        }),
      ),
    changeKind: (id, kind) =>
      // The kind of a saved activity is settled for ever.
      told(session, () =>
        change(id, (row) => (row.opened ? {} : { kind, values: valuesForKind(row.values, kind) })),
      ),
    markCapture: async (id, awaitsCapture) => {
      // Without the mark the way back is longer; without the camera there is no photo at all.
      await asStorageResult(() => change(id, () => ({ awaitsCapture })));
    },
    removePhoto: (id, photo) => changePhotos(id, [photo], { isRemoved: true }),
    restorePhoto: (id, photo) => changePhotos(id, [photo], { isRemoved: false }),
    setFraming: (id, photos, framing) => changePhotos(id, photos, { framing: framing ?? undefined }),
    discard: (id) => told(session, async () => deleteDraft((await session.own()).db, id)),
    save: async (id) => {
      const phone = await session.own();
      const found = await asStorageResult(() => withReopening(phone.db, () => phone.db.drafts.get(id)));
      if (!found.ok) return found;
      if (!found.value) return err({ kind: "draftGone" });
      const draft = inOwnUnit(found.value, phone.unit);
      const saving = planSaving(draft);
      if (!saving.ok) return err({ kind: "invalidFields", fields: saving.error });

      const written = await asStorageResult(() =>
        writeSaving(phone.db, phone.author, clock.now(), draft, saving.value),
      );
      if (!written.ok) return written;
      phone.loop.changed();
      const [view] = await loadViews(phone, [id], true);
      return view ? ok(view) : err({ kind: "draftGone" });
    },
  };
};
