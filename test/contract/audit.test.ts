import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditQuery } from "../../src/domain/audit/audit-page.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { appendLines } from "../../src/server/audit/audit-chain.ts";
import { auditDb } from "../../src/server/audit/audit-tables.ts";
import { removeOldLines } from "../../src/server/audit/removal.ts";
import { placeOf, searchLines } from "../../src/server/audit/search-audit.ts";
import { verifyAudit } from "../../src/server/audit/verify-audit.ts";
import { inTransaction } from "../../src/server/store/in-transaction.ts";
import { at, unitId } from "../support/builders/ids.ts";
import { createPGliteDialect } from "../support/pglite-dialect.ts";
import type { OpenStore } from "./change-store.ts";
import { openChangeStore } from "./open-change-store.ts";

const UNIT = unitId("son-kim-1");
const NEVER = "append-only";

const describeAudit = (name: string, open: () => Promise<OpenStore>) =>
  describe(`the audit on ${name}`, () => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
    }, 180_000);
    afterAll(() => store.close());

    test("lines follow each other, are found page by page, altered by nobody, and removed by whole days alone", {
      timeout: 120_000,
    }, async () => {
      const { db } = store.history;
      const before = await auditDb(db).selectFrom("audit_lines").select("number").execute();
      const days = ["2025-05-12", "2025-05-13", "2025-05-14"];
      for (const day of days)
        await inTransaction(db, (tx) =>
          appendLines(
            tx,
            Array.from({ length: 450 }, (_, minute) => ({
              ...({
                at: (at(`${day}T07:00+07:00`) + minute) as Instant,
                kind: "queueRead",
                unit: UNIT,
              } as const),
            })),
          ),
        );
      expect((await verifyAudit(db)).ok).toBe(true);
      const told = async (query: AuditQuery) => searchLines(db, { query, units: [UNIT] });
      const first = await told({});
      const second = await told({ before: placeOf(first[99] ?? { at: 0 as Instant, key: "" }) });
      expect(first.slice(99, 101).map(placeOf)).toEqual(
        [first[99], second[0]].map((line) => line && placeOf(line)),
      );
      expect(await told({ kind: "recordChanged" })).toEqual([]);

      const lines = auditDb(db).deleteFrom("audit_lines");
      await expect(lines.execute()).rejects.toThrow(NEVER);
      await expect(auditDb(db).updateTable("audit_lines").set({ times: 2 }).execute()).rejects.toThrow(NEVER);
      const clock = { now: () => at("2025-05-14T09:00+07:00") };
      expect(await removeOldLines(db, clock, 1)).toBe(450 + before.length);
      expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { lines: 901 } });
      await expect(lines.execute()).rejects.toThrow(NEVER);
    });
  });

describeAudit("SQLite", () => openChangeStore((folder) => folder));
describeAudit("PostgreSQL in process", () => openChangeStore(() => ({ dialect: createPGliteDialect() })));
