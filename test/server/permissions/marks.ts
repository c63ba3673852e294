import { v7 } from "uuid";
import type { CollectionName, RecordId } from "../../../src/domain/change.ts";
import { type ScopePart, scopeOf } from "../../../src/domain/scope.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { type Country, type Person, putRecords, signInAs } from "./country.ts";
import { lostRecord, offerLost } from "./lost-records.ts";
import { NOTE } from "./notes.ts";
import type { Relation } from "./relations.ts";
import { type Sort, wholeSample } from "./samples.ts";
import { unitAt } from "./tree.ts";

/** What lies in one unit and would be seen by whoever is told of it. */
export interface Marks {
  readonly unit: UnitId;
  /** Whose user and device are asked about where nothing may come of it. */
  readonly officer: Person;
  /** What a revoked device of the unit has handed in. */
  readonly handedIn: HandedIn;
  /** The offer of a record of a history that is over. */
  readonly offer: string;
  readonly notes: Readonly<Record<ScopePart, string>>;
  readonly activity: string;
  readonly file: string;
  /** Begun by the officer. */
  readonly upload: string;
  readonly begunFile: string;
  readonly difficulty: string;
  readonly exemplar: string;
  readonly news: string;
  readonly urging: string;
  readonly held: string;
  readonly heldTitle: string;
}

export const PHOTO_BYTES = 3_000;

export interface HandedIn {
  readonly device: string;
  readonly change: string;
}

/** A device of the unit is revoked and hands in one activity. */
export const handIn = async (country: Country, unit: UnitId): Promise<HandedIn> => {
  const officer = await signInAs(country.server, "officer", unit);
  const { identity, time } = country.server;
  await revokeDevice(identity.db, officer.writer.device, time.now);
  const change = anActivityBy(officer.writer, { title: "Nộp sau khi thu hồi" });
  await officer.sync({ changes: [change] });
  return { device: officer.writer.device, change: change.id };
};

/** Records, a photo and an upload of an officer of the unit, and a change that the server could not judge. */
export const leaveMarks = async (country: Country, relation: Relation): Promise<Marks> => {
  const unit = unitAt(relation);
  const officer = await signInAs(country.server, "officer", unit);
  const { photo, thumbnail } = aPhotoWithThumbnail(PHOTO_BYTES);
  const late = aPhotoWithThumbnail(PHOTO_BYTES);
  const activity = anActivityBy(officer.writer, { title: `Việc của ${unit}`, themes: ["ND1.1"] });
  const heldTitle = `Sửa của ${unit}`;
  const held = anActivityBy(officer.writer, { title: heldTitle, hologram: 1 }, { schemaVersion: 99 });
  await officer.sync({
    changes: [
      activity,
      anEvidenceBy(officer.writer, activity.recordId, { photo, thumbnail }),
      anEvidenceBy(officer.writer, activity.recordId, late),
      held,
    ],
  });
  const stored = await officer.upload(photo);
  if (stored.status !== 204) throw new Error(`no photo of ${unit}: ${stored.status}`);
  const begun = await officer.browser.request("/files", {
    method: "POST",
    headers: {
      "tus-resumable": "1.0.0",
      "upload-length": String(late.photo.bytes.length),
      "upload-metadata": `sha256 ${btoa(late.photo.hash)},type ${btoa("image/jpeg")}`,
    },
  });

  const [difficulty, exemplar, news, urging] = [v7(), v7(), v7(), v7()];
  const notes = { internal: v7(), shared: v7(), published: v7() };
  const put = (part: ScopePart, id: string, collection: CollectionName, kind: Sort["kind"] = null) => ({
    ...{ scope: scopeOf(unit, part), collection, id: id as RecordId },
    fields: wholeSample({ collection, kind }),
  });
  await putRecords(country, [
    put("internal", notes.internal, NOTE.internal),
    put("shared", notes.shared, NOTE.shared),
    put("published", notes.published, NOTE.published),
    put("shared", difficulty, "activity", "difficulty"),
    put("shared", exemplar, "sharedExemplar"),
    put("shared", news, "portalNews"),
    put("shared", urging, "urging"),
  ]);
  return {
    ...{ unit, officer, notes, difficulty, exemplar, news, urging, heldTitle },
    activity: activity.recordId,
    handedIn: await handIn(country, unit),
    offer: await offerLost(country, officer, lostRecord(unit, "shared")),
    held: held.id,
    begunFile: late.photo.hash,
    file: photo.hash,
    upload: begun.headers.get("location") ?? "",
  };
};
