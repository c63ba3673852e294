import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openHandOver } from "../../src/device/hand-over-source.ts";
import type { HandOverPart } from "../../src/domain/hand-over/parts.ts";
import {
  type HandOverSource,
  type HandOverTools,
  readParts,
  readPreface,
} from "../../src/domain/hand-over/read-hand-over.ts";
import type { HandOverCounts, HandOverFault } from "../../src/domain/hand-over.ts";
import type { UnitKey } from "../../src/domain/hand-over-keys.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import { memorySource, unsealTools, utf8 } from "../../src/server/hand-over/unseal.ts";
import { aDraft, aPhoneWith, aUnitKey, bytesOf, fileFrom, KEYS, UNIT } from "../support/hand-over-files.ts";
import { aChange } from "../support/sync-builders.ts";

interface Read {
  readonly counts: HandOverCounts;
  readonly parts: readonly HandOverPart[];
}

const readAll = async (
  source: HandOverSource,
  bodyAt: number,
  tools: HandOverTools,
): Promise<Result<Read, HandOverFault>> => {
  const parts: HandOverPart[] = [];
  const read = await readParts(source, { bodyAt }, tools, async (part) => void parts.push(part));
  return read.ok ? ok({ counts: read.value, parts }) : read;
};

/** As another phone of the unit reads it. */
const readOnPhone = async (bytes: Uint8Array<ArrayBuffer>, keys: readonly UnitKey[] = [KEYS.unit]) => {
  const opened = await openHandOver(new Blob([bytes]), UNIT, keys);
  if (!opened.ok) return opened;
  const { source, preface, tools } = opened.value;
  return readAll(source, preface.bodyAt, tools);
};

/** As the server reads it. */
const readOnServer = async (bytes: Uint8Array<ArrayBuffer>, key: UnitKey = KEYS.unit) => {
  const source = memorySource(bytes);
  const preface = await readPreface(source, utf8);
  if (!preface.ok) return preface;
  const tools = unsealTools(Buffer.from(key.key, "base64url"), preface.value.headerBytes);
  return readAll(source, preface.value.bodyAt, tools);
};

const readers = [
  ["a phone", readOnPhone],
  ["the server", readOnServer],
] as const;

const contentOf = ({ parts }: Read) => ({
  changes: parts.flatMap((part) => (part.kind === "changes" ? part.changes.map(({ change }) => change) : [])),
  drafts: parts.flatMap((part) => (part.kind === "drafts" ? part.drafts : [])),
  photos: parts.flatMap((part) => (part.kind === "file" ? [Buffer.from(part.bytes).toString("hex")] : [])),
});

const photo = fc.record({
  bytes: fc.uint8Array({ minLength: 1, maxLength: 3000 }).map((bytes) => new Uint8Array(bytes)),
  state: fc.constantFrom("waiting" as const, "draft" as const),
});

describe.each(readers)("%s reads what was written", (_who, read) => {
  test("[S43] every change, draft and photo comes out as it went in, byte for byte", async () => {
    const title = fc.string({ unit: "grapheme", maxLength: 40 });
    const wanted = fc.record({
      titles: fc.array(title, { maxLength: 450 }),
      drafts: fc.array(title, { maxLength: 4 }),
      photos: fc.uniqueArray(photo, { maxLength: 5, selector: ({ bytes }) => bytes.join() }),
    });
    await fc.assert(
      fc.asyncProperty(wanted, async ({ titles, drafts, photos }) => {
        const changes = titles.map((each, index) => aChange(index + 1, { fields: { title: each } }));
        const rows = drafts.map(aDraft);
        const half = Math.floor(changes.length / 2);
        const db = await aPhoneWith({
          ...{ changes: changes.slice(half), setAside: changes.slice(0, half) },
          ...{ drafts: rows, photos },
        });

        const found = await read(await bytesOf(await fileFrom(db)));

        if (!found.ok) throw new Error(found.error);
        const content = contentOf(found.value);
        expect(JSON.stringify(content.changes)).toBe(JSON.stringify(changes));
        expect(new Set(content.drafts.map((each) => JSON.stringify(each)))).toEqual(
          new Set(rows.map((row) => JSON.stringify(row))),
        );
        expect(content.photos.toSorted()).toEqual(
          photos.map(({ bytes }) => Buffer.from(bytes).toString("hex")).toSorted(),
        );
        expect(found.value.counts).toMatchObject({ changes: changes.length, photos: photos.length });
      }),
      { numRuns: 25 },
    );
  });

  test("[S43] a file with any one byte altered is refused", async () => {
    const bytes = await bytesOf(await aSmallFile());
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = bytes.slice();
      altered[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect((await read(altered)).ok, `byte ${at} of ${bytes.length}`).toBe(false);
    }
  });

  test("[S43] a file that ends early anywhere, or goes on, is refused", async () => {
    const bytes = await bytesOf(await aSmallFile());
    for (let end = 0; end < bytes.length; end += 1)
      expect((await read(bytes.slice(0, end))).ok, `${end} of ${bytes.length} bytes`).toBe(false);
    expect((await read(new Uint8Array([...bytes, 0]))).ok).toBe(false);
    expect((await read(new Uint8Array([...bytes, ...bytes]))).ok).toBe(false);
  });

  test("[S43] parts that were moved, doubled, left out or taken from another file are refused", async () => {
    const [preface, ...frames] = framesOf(await bytesOf(await aSmallFile()));
    const [, ...others] = framesOf(await bytesOf(await aSmallFile()));
    const put = (...parts: readonly (Uint8Array | undefined)[]) =>
      read(new Uint8Array(Buffer.concat([preface, ...parts].map((part) => Buffer.from(part ?? [])))));
    expect((await put(...frames)).ok).toBe(true);

    const [about, changes, draft, file, end] = frames;
    for (const parts of [
      [about, draft, changes, file, end],
      [about, changes, changes, draft, file, end],
      [about, draft, file, end],
      [about, changes, draft, end],
      [about, changes, draft, file],
      [about, changes, draft, others[3], end],
      [about, changes, draft, file, others[4]],
      [...others],
    ])
      expect((await put(...parts)).ok).toBe(false);
  });
});

test("[S43] a phone refuses a file of another unit, of a key that it lacks, and what is none of ours", async () => {
  const db = await aPhoneWith({ changes: [aChange(1)] });
  const later = aUnitKey({ generation: 7 });
  const bytes = await bytesOf(await fileFrom(db, { ...KEYS, unit: later }));

  expect(await readOnPhone(bytes, [KEYS.unit])).toEqual({ ok: false, error: "unknownKey" });
  expect((await readOnPhone(bytes, [later, KEYS.unit])).ok).toBe(true);
  const elsewhere = await openHandOver(new Blob([bytes]), "son-hong" as typeof UNIT, [later]);
  expect(elsewhere).toEqual({ ok: false, error: "otherUnit" });
  const picture = new TextEncoder().encode("no file of ours at all") as Uint8Array<ArrayBuffer>;
  expect(await readOnPhone(picture)).toEqual({ ok: false, error: "notHandOver" });
});

test("[S43] whoever has the file but no key reads nothing of a person in it", async () => {
  const db = await aPhoneWith({ changes: [aChange(1)], drafts: [aDraft("Phát thanh thôn 3")] });
  const text = Buffer.from(await bytesOf(await fileFrom(db))).toString("utf8");
  for (const secret of ["Nguyễn Thị Hoa", "Phát thanh", aChange(1).user, aChange(1).device, "broadcast"])
    expect(text).not.toContain(secret);
});

const aSmallFile = async (): Promise<Blob> =>
  fileFrom(
    await aPhoneWith({
      ...{ changes: [aChange(1, { fields: { a: 1 } })], drafts: [aDraft("Số 1")] },
      photos: [{ bytes: Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3), state: "waiting" }],
    }),
  );

/** The preface and each sealed part, cut apart. */
const framesOf = (bytes: Uint8Array): Uint8Array[] => {
  const view = new DataView(bytes.buffer);
  const frames: Uint8Array[] = [];
  let at = 12 + view.getUint32(8);
  frames.push(bytes.slice(0, at));
  while (at < bytes.length) {
    const to = at + 4 + view.getUint32(at);
    frames.push(bytes.slice(at, to));
    at = to;
  }
  return frames;
};

test("[S43] two hundred photos of 250 KB are never read more than one at a time", async () => {
  const photos = Array.from({ length: 200 }, (_, index) => {
    const bytes = new Uint8Array(250 * 1024).fill(index);
    bytes.set([0xff, 0xd8, 0xff, index]);
    return { bytes, state: "waiting" as const };
  });
  const blob = await fileFrom(await aPhoneWith({ changes: [aChange(1)], photos }));
  expect(blob.size).toBeLessThan(200 * 251 * 1024);

  const opened = await openHandOver(blob, UNIT, [KEYS.unit]);
  if (!opened.ok) throw new Error(opened.error);
  const { source, preface, tools } = opened.value;
  let most = 0;
  const watched: HandOverSource = {
    sizeBytes: source.sizeBytes,
    read: (from, to) => {
      most = Math.max(most, to - from);
      return source.read(from, to);
    },
  };
  expect(await readAll(watched, preface.bodyAt, tools)).toMatchObject({
    ok: true,
    value: { counts: { photos: 200, changes: 1 } },
  });
  expect(most).toBeLessThan(251 * 1024);
});
