import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { instant } from "../../../src/domain/instant.ts";
import { JOURNAL_FILE, type JournalLine, openJournalBook } from "../../../src/server/history/journal-book.ts";

let folder: string;
let copy: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loa-book-"));
  copy = mkdtempSync(join(tmpdir(), "loa-book-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(copy, { recursive: true, force: true });
});

const aLine = (event: string): JournalLine => ({
  line: crypto.randomUUID(),
  at: instant(1),
  event,
  user: null,
  device: null,
  details: {},
});
const eventsIn = (lines: readonly JournalLine[]): readonly string[] => lines.map(({ event }) => event);

test("[S42] a line that a power cut tore is passed over, and the next one stands whole", () => {
  openJournalBook(folder).append(aLine("enrolled"));
  appendFileSync(join(folder, JOURNAL_FILE), '{"line":"torn');
  openJournalBook(folder).append(aLine("deviceRevoked"));
  expect(eventsIn(openJournalBook(folder).read())).toEqual(["enrolled", "deviceRevoked"]);
});

test("[S42] is its owner's alone, and a copy of it lies on the backup's disk", () => {
  openJournalBook(folder, copy).append(aLine("enrolled"));
  expect((statSync(join(folder, JOURNAL_FILE)).mode & 0o777).toString(8)).toBe("600");
  expect(readFileSync(join(copy, JOURNAL_FILE), "utf8")).toBe(
    readFileSync(join(folder, JOURNAL_FILE), "utf8"),
  );
});

test("[S42] a backup disk that was away hinders nobody and gets what it missed", () => {
  const book = openJournalBook(folder, join(copy, "away"));
  book.append(aLine("enrolled"));
  rmSync(copy, { recursive: true });
  const back = openJournalBook(folder, copy);
  back.append(aLine("signedIn"));
  expect(eventsIn(openJournalBook(copy).read())).toEqual([]);
  copy = mkdtempSync(join(tmpdir(), "loa-book-"));
  openJournalBook(folder, copy).append(aLine("deviceRevoked"));
  expect(eventsIn(openJournalBook(copy).read())).toEqual(["enrolled", "signedIn", "deviceRevoked"]);
});

test("[S42] what only the copy has comes back into the journal beside a database that was put back", () => {
  openJournalBook(folder, copy).append(aLine("enrolled"));
  openJournalBook(folder, copy).append(aLine("deviceRevoked"));
  rmSync(join(folder, JOURNAL_FILE));
  expect(eventsIn(openJournalBook(folder, copy).read())).toEqual(["enrolled", "deviceRevoked"]);
  openJournalBook(folder, copy).append(aLine("epochBegan"));
  expect(eventsIn(openJournalBook(folder).read())).toEqual(["enrolled", "deviceRevoked", "epochBegan"]);
});
