import type { ActivityId } from "../../domain/activity/activity.ts";
import type { AlikePhotos } from "../../domain/alike-photos.ts";
import type { RecordId } from "../../domain/change.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { type Unit, unitNameOn } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { findRecord } from "../store/record-rows.ts";
import { alikeFiles } from "./alike-files.ts";
import { isPicture, type Pictures } from "./pictures.ts";

/** So many are told of one photo, and so many files are looked up for it: a banner may be photographed a thousand times. */
const MAX_TOLD = 10;
const MAX_LOOKED_UP = 300;

interface AlikeDeps {
  readonly db: Database;
  readonly pictures: Pictures;
  readonly units: readonly Unit[];
}

type Alike = AlikePhotos["photos"][number]["alike"][number];

interface OwnPhoto {
  readonly scope: ScopeId;
  readonly activity: ActivityId;
  readonly evidence: RecordId;
  readonly file: Sha256;
}

/** What the photos of an activity look like among the earlier ones that this person may see, of other activities. */
export const alikePhotos = async (
  deps: AlikeDeps,
  actor: Actor,
  scope: ScopeId,
  activity: ActivityId,
): Promise<AlikePhotos> => {
  const photos = await photosOf(deps, scope, activity);
  const states = await deps.pictures.statesOf(photos.map(({ sha256 }) => sha256));
  return {
    activity,
    photos: await Promise.all(
      photos.map(async ({ evidence, sha256, type }) => {
        const photo = { scope, activity, evidence, file: sha256 };
        const state = states.get(sha256);
        if (state === undefined) deps.pictures.lookAt(sha256, type);
        const distances = state?.kind === "drawn" ? await alikeFiles(deps.db, state.likeness) : new Map();
        return {
          evidence: evidence as string as EvidenceId,
          state: state === undefined ? "waiting" : state.kind === "drawn" ? "looked" : "unreadable",
          alike: await earlierUses(deps, actor, photo, new Map([...distances, [sha256, 0]])),
        };
      }),
    ),
  };
};

/** Live photos whose bytes have arrived. */
const photosOf = async ({ db }: AlikeDeps, scope: ScopeId, activity: ActivityId) => {
  const rows = await db
    .selectFrom("evidence_files")
    .innerJoin("files", "files.sha256", "evidence_files.sha256")
    .select(["evidence_files.evidence", "evidence_files.sha256", "files.type"])
    .where("evidence_files.scope", "=", scope)
    .where("evidence_files.activity", "=", activity)
    .where("evidence_files.role", "=", "file")
    .where("evidence_files.deleted", "=", 0)
    .orderBy("evidence_files.evidence")
    .execute();
  return rows.filter(({ type }) => isPicture(type));
};

const earlierUses = async (
  deps: AlikeDeps,
  actor: Actor,
  photo: OwnPhoto,
  distances: ReadonlyMap<Sha256, number>,
): Promise<Alike[]> => {
  const nearest = [...distances].sort((a, b) => a[1] - b[1]).slice(0, MAX_LOOKED_UP);
  const uses = (
    await usesOf(
      deps,
      nearest.map(([file]) => file),
    )
  )
    .filter(({ scope }) => may(actor, { kind: "readScope", scope }))
    .filter(({ scope, activity }) => scope !== photo.scope || activity !== photo.activity)
    .map((use) => ({ ...use, distance: distances.get(use.sha256) ?? 0 }))
    .sort((a, b) => a.distance - b.distance);
  const own = await madeAt(deps, photo.scope, photo.evidence);
  const told: Alike[] = [];
  for (const { sha256, on_day: on, evidence, ...use } of uses) {
    if (told.length >= MAX_TOLD) break;
    // Both would otherwise point at one another, and nobody knew which came first.
    if ((await madeAt(deps, use.scope, evidence)) >= own) continue;
    const unit = deps.units.find(({ id }) => id === use.unit);
    told.push({
      ...use,
      on,
      unitName: unit ? unitNameOn(unit, on) : use.unit,
      evidence: evidence as string as EvidenceId,
      file: sha256,
      isExact: sha256 === photo.file,
    });
  }
  return told;
};

/** The records that show these files, with the activities that they prove. */
const usesOf = ({ db }: AlikeDeps, files: readonly Sha256[]) =>
  db
    .selectFrom("evidence_files")
    .innerJoin("activity_summaries", (join) =>
      join
        .onRef("activity_summaries.scope", "=", "evidence_files.scope")
        .onRef("activity_summaries.activity", "=", "evidence_files.activity"),
    )
    .select([
      "evidence_files.scope",
      "evidence_files.sha256",
      "evidence_files.evidence",
      "evidence_files.activity",
      "activity_summaries.unit",
      "activity_summaries.title",
      "activity_summaries.on_day",
    ])
    .where("evidence_files.sha256", "in", [...files])
    .where("evidence_files.role", "=", "file")
    .where("evidence_files.deleted", "=", 0)
    .where("activity_summaries.deleted", "=", 0)
    .execute();

const madeAt = async ({ db }: AlikeDeps, scope: ScopeId, evidence: RecordId): Promise<Instant> => {
  const record = await findRecord(db, scope, "evidence", evidence);
  if (!record) throw new Error("a file is named by evidence that is not there");
  return record.createdAt;
};
