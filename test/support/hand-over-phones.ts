import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CarriedFile } from "../../src/app/services/hand-over.ts";
import { fileKeyOf, sealPart, utf8 } from "../../src/device/hand-over-seal.ts";
import { openHandOver } from "../../src/device/hand-over-source.ts";
import type { Day } from "../../src/domain/day.ts";
import { packFrame, packPreface } from "../../src/domain/hand-over/frames.ts";
import { type HandOverPart, packPart } from "../../src/domain/hand-over/parts.ts";
import { readParts } from "../../src/domain/hand-over/read-hand-over.ts";
import type { HandOverAbout } from "../../src/domain/hand-over.ts";
import type { HandOverKeys } from "../../src/domain/hand-over-keys.ts";
import { COMMUNE, openServerWithPhones, writeBroadcast } from "./server-with-phones.ts";
import type { TestPhone } from "./test-phone.ts";

const FROM = "2025-01-01" as Day;
const TO = "2025-12-31" as Day;

/** «Lưu ra tệp» */
export const written = async ({ services }: TestPhone): Promise<File> => {
  const file = await services.handOver.write();
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.file;
};

/** «Nhận tệp» */
export const takenIn = async ({ services }: TestPhone, file: Blob): Promise<CarriedFile> => {
  const taken = await services.handOver.takeIn(file);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  return taken.value;
};

/** What became of the first file that a phone carries. */
export const outcomeOf = async ({ services }: TestPhone) => {
  const [carried] = await services.handOver.carried();
  return carried && { state: carried.state, refusal: carried.refusal, ...carried.outcome };
};

export const bring = async (phone: TestPhone, file: Blob) => {
  await takenIn(phone, file);
  await phone.services.outbox.sendNow();
  return outcomeOf(phone);
};

/** The keys that the server gives this phone. */
export const keysOf = async (phone: TestPhone): Promise<HandOverKeys> => {
  const answer = await phone.environment.fetch("/api/session", { method: "GET" });
  return ((await answer.json()) as { keys: HandOverKeys }).keys;
};

const partsOf = async (file: Blob, { unit }: Pick<HandOverKeys, "unit">) => {
  const opened = await openHandOver(file, COMMUNE, [unit]);
  if (!opened.ok) throw new Error(opened.error);
  const { source, preface, tools } = opened.value;
  const parts: HandOverPart[] = [];
  const read = await readParts(source, preface, tools, async (part) => void parts.push(part));
  if (!read.ok) throw new Error(read.error);
  return { parts, preface };
};

/** Who wrote a file, as whoever holds the unit's key reads it. */
export const aboutOf = async (file: Blob, keys: HandOverKeys): Promise<HandOverAbout> => {
  const { parts } = await partsOf(file, keys);
  const [first] = parts;
  if (first?.kind !== "about") throw new Error("nobody wrote it");
  return first.about;
};

/** The file with its parts altered by somebody who holds the unit's key, as every phone of the unit does. */
export const sealedAnew = async (
  file: Blob,
  keys: HandOverKeys,
  alter: (part: HandOverPart) => HandOverPart,
): Promise<Blob> => {
  const { parts, preface } = await partsOf(file, keys);
  const key = await fileKeyOf(keys.unit.key, preface.headerBytes);
  const frames = parts.map(async (part, place) =>
    packFrame(await sealPart(key, packPart(alter(part), utf8), place, part.kind === "end")),
  );
  return new Blob([packPreface(preface.headerBytes), ...(await Promise.all(frames))]);
};

/** An officer in a valley without signal, a colleague of the same unit who goes to town, and their supervisor. */
export const openValley = async () => {
  const opened = await openServerWithPhones();
  const author = await opened.officer();
  const colleague = await opened.enrolled({ name: "Lê Văn Tám", role: "officer", unit: COMMUNE });
  const office = await opened.supervisor();
  author.setOnline(false);
  const saved = await writeBroadcast(author.services, "Phát thanh số 1", ["ảnh một", "ảnh hai"]);

  /** Titles of what the office sees of the commune by now. */
  const look = async (): Promise<readonly (string | undefined)[]> => {
    await office.services.supervision.openUnit(COMMUNE);
    await office.services.outbox.sendNow();
    const views = await office.services.diary.activitiesBetween(FROM, TO, COMMUNE);
    return views.map(({ activity }) => ("title" in activity ? activity.title : undefined)).toSorted();
  };
  return { ...opened, author, colleague, office, saved, look };
};

export type Valley = Awaited<ReturnType<typeof openValley>>;

/** Every row that a hand-over could touch on the server, and every file on its disk. */
export const everythingOn = async ({ server, dataFolder }: Valley): Promise<string> => {
  const tables = ["changes", "records", "quarantine", "files", "file_holdings", "scopes"] as const;
  const rows = await Promise.all(tables.map((table) => server.db.selectFrom(table).selectAll().execute()));
  const files = ["files", "spool", "hand-over"].map((name) => {
    const folder = join(dataFolder, name);
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).toSorted() : [];
  });
  return JSON.stringify([rows, files]);
};
