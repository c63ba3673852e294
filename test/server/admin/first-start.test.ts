import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRegistry } from "../../../src/server/admin/open-registry.ts";
import { prepareData } from "../../../src/server/admin/prepare-data.ts";
import { identityDb } from "../../../src/server/auth/identity-tables.ts";
import { listUsers } from "../../../src/server/auth/users.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { systemClock } from "../../../src/server/system-clock.ts";

test("two servers that start on one empty database make one administrator, and print one code", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loa-first-"));
  const { db, registry } = await openRegistry(folder, systemClock, 7);
  try {
    const units = loadUnits();
    const both = await Promise.all([prepareData(registry, units, []), prepareData(registry, units, [])]);
    expect(await listUsers(identityDb(db))).toHaveLength(1);
    expect(new Set(both.map(({ administrator }) => administrator.id)).size).toBe(1);
    expect(both.filter(({ code }) => code !== null)).toHaveLength(1);
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
});
