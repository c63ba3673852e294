import { overlaid, rowsAround } from "../../device/local-records.ts";
import { type BegunFiles, dropFiles, fetchFile, filesHere, keepFile } from "../../device/material-files.ts";
import { filesAway } from "../../device/others-files.ts";
import type { RecordId } from "../../domain/change.ts";
import { dayOf } from "../../domain/day.ts";
import { Evidence, EvidenceId } from "../../domain/evidence.ts";
import { may } from "../../domain/permission.ts";
import type { RegisterValues } from "../../domain/registers/definitions.ts";
import { err, ok } from "../../domain/result.ts";
import { scopeOf } from "../../domain/scope.ts";
import { reachOf, type UnitId } from "../../domain/unit.ts";
import { readUnits } from "./directory.ts";
import type { Environment } from "./environment.ts";
import type { FetchMaterialFailure, MaterialFile, MaterialServices, MaterialView } from "./materials.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { RegisterEntry, RegisterServices } from "./registers.ts";
import { asStorageResult } from "./storage-result.ts";

export const createMaterialServices = (
  session: PhoneSession,
  environment: Environment,
  // Handed in: imported here, they would share a part with what they wait for.
  registers: RegisterServices,
): MaterialServices => {
  const begun: BegunFiles = new Map();

  const note = async ({ id, use }: MaterialView, what: "fetchedOn" | "openedOn"): Promise<void> => {
    const phone = await session.own();
    if (use?.[what] !== undefined || !mayNote(phone)) return;
    const today = dayOf(phone.now(), phone.unit.timeZone);
    // What cannot be written now is written when it is opened the next time: it is only for a count.
    await registers.write("materialUse", [{ id: materialUseId(id), fields: { [what]: today } }]);
  };

  return {
    all: async (from) => {
      const phone = await session.phone();
      if (!phone) return [];
      const units = from === "own" ? [phone.unit.id] : await unitsAbove(phone);
      const found = await Promise.all(units.map((unit) => registers.entries("material", { unit })));
      const uses = from === "own" ? [] : await registers.entries("materialUse");
      return await withFiles(phone, found.flat(), new Map(uses.map(({ id, values }) => [id, values])));
    },
    fetch: async (material, onProgress) => {
      const { db } = await session.own();
      const total = material.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      let done = 0;
      for (const { file, fileType, sizeBytes, isHere } of material.files) {
        if (!isHere) {
          const before = done;
          const came = await fetchFile(environment.fetch, { file, sizeBytes }, begun, (bytes) =>
            onProgress((before + bytes) / total),
          );
          if (!came.ok) return err(await failureOf(session, came.error));
          const kept = await asStorageResult(() => keepFile(db, file, fileType, came.value));
          if (!kept.ok) return kept;
        }
        done += sizeBytes;
      }
      await note(material, "fetchedOn");
      return ok(undefined);
    },
    drop: ({ files }) =>
      asStorageResult(async () => {
        const { db } = await session.own();
        await dropFiles(
          db,
          files.map(({ file }) => file),
        );
      }),
    noteOpened: (material) => note(material, "openedOn"),
    handOut: async (values, files) => {
      const written = await registers.write("material", [{ fields: values }]);
      if (!written.ok) return written;
      const [id] = written.value;
      if (id === undefined) return err({ kind: "storageLost" });
      for (const file of files) {
        const added = await registers.addFile(id, file);
        if (added.ok) continue;
        await registers.write("material", [{ id, fields: { deleted: true } }]);
        return added;
      }
      return ok(id);
    },
    setWithdrawn: async ({ id, files }, isWithdrawn) => {
      const state = isWithdrawn ? "withdrawn" : "published";
      const written = await registers.write("material", [{ id, fields: { state } }]);
      if (!written.ok) return written;
      for (const file of files) {
        const changed = await registers.setFileRemoved(file.id, id, isWithdrawn);
        if (!changed.ok) return changed;
      }
      return ok(undefined);
    },
  };
};

/** As `materialUseId` says it, whose register comes with all others. */
const materialUseId = (material: RecordId): RecordId => `material:${material}` as RecordId;

const unitsAbove = async (phone: OpenPhone): Promise<readonly UnitId[]> => [
  ...reachOf(phone.unit.id, await readUnits(phone)).above,
];

/** Those who only supervise have nothing of a unit. */
const mayNote = ({ account, unit }: OpenPhone): boolean => {
  const { id: user, role } = account.signedIn.user;
  const actor = { user, role, unit: unit.id, reach: reachOf(unit.id, account.signedIn.units) };
  const scope = scopeOf(unit.id, "shared");
  return may(actor, { kind: "writeRecord", scope, collection: "materialUse", createdBy: null });
};

const failureOf = async (
  session: PhoneSession,
  failure: "offline" | "signedOut" | "notThere",
): Promise<FetchMaterialFailure> => {
  if (failure !== "signedOut") return { kind: failure };
  await session.markSignedOut();
  return { kind: "signedOut", reason: "" };
};

/** All at once: a list of materials is read as a whole. */
const withFiles = async (
  { db }: OpenPhone,
  entries: readonly RegisterEntry<"material">[],
  uses: ReadonlyMap<RecordId, RegisterValues<"materialUse">>,
): Promise<readonly MaterialView[]> => {
  const records = overlaid(
    await rowsAround(
      db,
      entries.map(({ id }) => id),
    ),
  );
  const named = records.flatMap((record) => {
    if (record.collection !== "evidence") return [];
    const [id, evidence] = [EvidenceId.safeParse(record.id), Evidence.safeParse(record.values)];
    return id.success && evidence.success
      ? [{ ...evidence.data, id: id.data, scope: record.scope, owner: record.values["activity"] }]
      : [];
  });
  const hashes = named.map(({ file }) => file);
  const [away, here, own] = await Promise.all([
    filesAway(db, hashes),
    filesHere(db, hashes),
    db.files.bulkGet(hashes),
  ]);
  const unsent = new Set(own.flatMap((row) => (row?.state === "waiting" ? [row.file] : [])));
  return entries.map((entry) => {
    const isLive = entry.values.state === "published";
    const files = named
      .filter(({ owner, scope }) => owner === entry.id && scope === scopeOf(entry.unit, "published"))
      .filter(({ deleted }) => !(isLive && deleted))
      .map(({ owner: _owner, scope: _scope, ...file }): MaterialFile => {
        const isAway = away.has(file.file);
        return { ...file, isAway, isStored: !isAway && !unsent.has(file.file), isHere: here.has(file.file) };
      })
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    return { ...entry, files, use: uses.get(materialUseId(entry.id)) ?? null };
  });
};
