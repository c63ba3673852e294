import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import { openHistory } from "../../../src/server/history/history.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { openDatabase } from "../../../src/server/store/open-database.ts";
import { UNITS_BEFORE } from "../world/people.ts";
import type { VirtualTime } from "../world/virtual-time.ts";
import { createSimDialect, createTurnstile } from "./sim-dialect.ts";

/** Holds the sealing key only. */
export const keyFolder = mkdtempSync(join(tmpdir(), "loa-simulation-"));
writeFileSync(join(keyFolder, "secret.key"), Buffer.alloc(32, 7));
process.once("exit", () => rmSync(keyFolder, { recursive: true, force: true }));

let template: Promise<Buffer> | null = null;

/** The newest schema with the units published, made once for every scenario of this process. */
export const freshDatabase = async (time: VirtualTime): Promise<Buffer> => {
  template ??= makeTemplate(time);
  return Buffer.from(await template);
};

const makeTemplate = async (time: VirtualTime): Promise<Buffer> => {
  const sqlite = new Sqlite(":memory:");
  const start = time.now();
  const dialect = createSimDialect(sqlite, createTurnstile(), () => undefined);
  const db = await openDatabase({ dialect });
  const history = await openHistory(db, keyFolder, { now: () => start });
  await publishRecords(
    history,
    UNITS_BEFORE.map((unit) => ({
      scope: scopeOf(unit.tenures[0]?.parent ?? unit.id, "published"),
      collection: "unit",
      id: idOfUnit(unit.id),
      fields: { document: unit as unknown as Json },
    })),
  );
  const bytes = sqlite.serialize();
  sqlite.close();
  return bytes;
};

const idOfUnit = (name: string): RecordId => {
  const hex = createHash("sha256").update(name).digest("hex");
  return `01890000-0000-7000-8000-${hex.slice(0, 12)}` as RecordId;
};
