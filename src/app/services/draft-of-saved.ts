import type { DraftEvidenceRow, DraftRow } from "../../device/draft-row.ts";
import { ActivityId } from "../../domain/activity/activity.ts";
import { ActivityKind } from "../../domain/activity/kind.ts";
import { Evidence, EvidenceId } from "../../domain/evidence.ts";
import type { Instant } from "../../domain/instant.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";

/** A draft for changing a saved activity; null when this version cannot read it. */
export const draftOfSaved = (
  record: OverlaidRecord,
  around: readonly OverlaidRecord[],
  now: Instant,
): DraftRow | null => {
  const id = ActivityId.safeParse(record.id);
  const kind = ActivityKind.safeParse(record.values["kind"]);
  if (!id.success || !kind.success) return null;
  const { kind: _kind, deleted: _deleted, ...values } = record.values;
  return {
    id: id.data,
    scope: record.scope,
    kind: kind.data,
    values,
    photos: around.flatMap(savedPhoto).sort((a, b) => a.order - b.order),
    opened: { values, seen: record.seen },
    awaitsCapture: false,
    startedAt: now,
    updatedAt: now,
  };
};

const savedPhoto = (record: OverlaidRecord): (DraftEvidenceRow & { readonly order: number })[] => {
  if (record.collection !== "evidence") return [];
  const [id, evidence] = [EvidenceId.safeParse(record.id), Evidence.safeParse(record.values)];
  if (!id.success || !evidence.success || evidence.data.deleted) return [];
  const { activity: _activity, caption: _caption, deleted: _deleted, ...known } = evidence.data;
  return [
    {
      ...known,
      id: id.data,
      clockOffsetMs: known.clockOffsetMs ?? null,
      place: known.place ?? null,
      saved: record.seen,
      isRemoved: false,
    },
  ];
};
