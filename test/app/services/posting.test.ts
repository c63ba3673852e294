// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { readBooks } from "../../../src/app/screens/posting/posting-books.ts";
import type { RegisterServices } from "../../../src/app/services/registers.ts";
import type { Day } from "../../../src/domain/day.ts";
import { importWrites, planImport } from "../../../src/domain/posting/import/plan-import.ts";
import { readCsv } from "../../../src/domain/posting/import/read-csv.ts";
import { readList } from "../../../src/domain/posting/import/read-list.ts";
import { markPosted, markTakenDown } from "../../../src/domain/posting/mark-sheets.ts";
import { standingOf } from "../../../src/domain/posting/point-standing.ts";
import { type PointId, postingFieldId } from "../../../src/domain/registers/posted-procedure.ts";
import { aProcedure } from "../../support/builders/posting.ts";
import { closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const TODAY = "2025-05-12" as Day;
const LIST =
  "Mã,Tên,Lĩnh vực,Quyết định\n1.001193,Khai sinh,Hộ tịch,1/QĐ-UBND\n1.000656,Khai tử,Hộ tịch,1/QĐ-UBND\n";

const takeIn = async (registers: RegisterServices, file: string): Promise<void> => {
  const read = readList(readCsv(file));
  if (!read.ok) throw new Error(read.error.kind);
  const known = new Map((await readBooks(registers)).procedures.map(({ key, ...values }) => [key, values]));
  const written = await registers.write("procedure", importWrites(planImport(read.value.listed, known)));
  expect(written.ok).toBe(true);
};

const aPoint = async (registers: RegisterServices): Promise<PointId> => {
  const written = await registers.write("site", [
    { fields: { kind: "postingPoint", name: "Bộ phận Một cửa" } },
  ]);
  if (!written.ok) throw new Error("no point");
  return written.value[0] as string as PointId;
};

const standings = async (registers: RegisterServices) => {
  const { points, procedures } = await readBooks(registers);
  return points.map(({ book }) => {
    const { required, posted, reposts } = standingOf(procedures, book, TODAY);
    return { required, posted, reposts: reposts.length };
  });
};

test("[S12] two phones that take in one list and mark one point without a network meet in the same entries", async () => {
  const { officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const point = await aPoint(first.services.registers);
  await first.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  first.setOnline(false);
  second.setOnline(false);

  await takeIn(first.services.registers, LIST);
  await takeIn(second.services.registers, LIST);
  const [birth, death] = [aProcedure("1.001193"), aProcedure("1.000656")];
  await first.services.registers.write("postedProcedure", [markPosted(point, birth, TODAY)]);
  await second.services.registers.write("postedProcedure", [
    markPosted(point, birth, TODAY),
    markPosted(point, death, TODAY),
  ]);

  for (const phone of [first, second]) phone.setOnline(true);
  for (const phone of [first, second, first]) await phone.services.outbox.sendNow();
  for (const { services } of [first, second]) {
    expect(await services.registers.entries("procedure")).toHaveLength(2);
    expect(await services.registers.entries("postedProcedure", { group: point })).toHaveLength(2);
    expect(await standings(services.registers)).toEqual([{ required: 2, posted: 2, reposts: 0 }]);
    expect(await services.outbox.summary()).toMatchObject({ setAside: 0, held: 0 });
  }
});

test("[S11] what one phone takes down after having seen it posted stays down, whatever the other's clock says", async () => {
  const { officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const point = await aPoint(first.services.registers);
  await takeIn(first.services.registers, LIST);
  const birth = aProcedure("1.001193");
  await first.services.registers.write("postedProcedure", [markPosted(point, birth, TODAY)]);
  await first.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  await second.services.registers.write("postedProcedure", [markTakenDown(point, birth.key, TODAY)]);
  await second.services.registers.write("postingField", [
    { id: postingFieldId(point, birth.fieldKey), fields: { point, field: "Hộ tịch", isRequired: false } },
  ]);
  await second.services.outbox.sendNow();
  await first.services.outbox.sendNow();
  expect(await standings(first.services.registers)).toEqual([{ required: 0, posted: 0, reposts: 0 }]);
});

test("[S19] an id that is not derived as the registers say is refused by the server and kept for a decision", async () => {
  const { officer } = await openServerWithPhones();
  const { registers, outbox } = (await officer()).services;
  const point = await aPoint(registers);
  const slot = markPosted(point, aProcedure("1.001193"), TODAY);
  await registers.write("postedProcedure", [{ ...slot, id: `posted:${point}` as never }]);
  await outbox.sendNow();
  expect(await outbox.summary()).toMatchObject({ setAside: 1 });
});

test("nine points with 180 procedures each are marked in one step each and read quickly", async () => {
  const { officer } = await openServerWithPhones();
  const { registers, outbox } = (await officer()).services;
  const procedures = Array.from({ length: 180 }, (_, index) =>
    aProcedure(`1.${String(index).padStart(6, "0")}`, { field: `Lĩnh vực ${index % 20}` }),
  );
  await registers.write(
    "procedure",
    procedures.map(({ key, fieldKey: _, ...fields }) => ({ id: `procedure:${key}` as never, fields })),
  );
  for (let count = 0; count < 9; count += 1) {
    const point = await aPoint(registers);
    const written = await registers.write(
      "postedProcedure",
      procedures.map((procedure) => markPosted(point, procedure, TODAY)),
    );
    expect(written.ok).toBe(true);
  }
  const found = await standings(registers);
  expect((await outbox.summary()).registers).toEqual({ procedure: 180, site: 9, postedProcedure: 1620 });
  expect(found).toEqual(Array.from({ length: 9 }, () => ({ required: 180, posted: 180, reposts: 0 })));
});
