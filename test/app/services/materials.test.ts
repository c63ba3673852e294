// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { askMaterialUse } from "../../../src/app/services/material-use-list.ts";
import type { MaterialView } from "../../../src/app/services/materials.ts";
import type { Services } from "../../../src/app/services/services.ts";
import type { Day } from "../../../src/domain/day.ts";
import { offeredMaterials } from "../../../src/domain/materials/list-materials.ts";
import { materialStanding } from "../../../src/domain/materials/use-list.ts";
import { materialOfUse } from "../../../src/domain/registers/material-use.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
} from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

/** So large that it comes in several parts. */
const FILM = new Uint8Array(700 * 1024).map((_byte, at) => (at * 7919) % 251);
FILM.set(new TextEncoder().encode("%PDF-1.4"));
const leaflet = { bytes: new Blob([FILM]), fileName: "Tờ gấp.pdf", source: "gallery" } as const;
const values = {
  kind: "leaflet",
  title: "Một cửa điện tử",
  on: "2025-05-12" as Day,
  state: "published",
  body: "Kính thưa bà con",
} as const;

const handOut = async (services: Services, given: object = {}) => {
  const done = await (await services.materials()).handOut({ ...values, ...given }, [leaflet]);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};
const above = async ({ materials }: Services): Promise<readonly MaterialView[]> =>
  (await materials()).all("above");
const offered = async (services: Services, unit: UnitId = COMMUNE) =>
  offeredMaterials(await above(services), new Set([unit]));
const fetchInto = async (services: Services) => {
  const [material] = await offered(services);
  if (!material) throw new Error("nothing is offered");
  const told: number[] = [];
  const done = await (await services.materials()).fetch(material, (ratio) => told.push(ratio));
  return { done, told, material };
};

test("[S1][S7] what the office hands out without a network comes to every unit below, words first, bytes when chosen", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [office, own] = [await supervisor(), await officer()];
  office.setOnline(false);
  await handOut(office.services);
  const [waiting] = await (await office.services.materials()).all("own");
  expect(waiting).toMatchObject({ isUnsent: true, files: [{ isStored: false, isHere: true }] });
  office.setOnline(true);
  await office.services.outbox.sendNow();
  await office.services.outbox.sendNow();
  expect((await office.services.outbox.summary()).state.kind).toBe("allSent");

  await own.services.outbox.sendNow();
  const [listed] = await offered(own.services);
  expect(listed).toMatchObject({
    values: { body: "Kính thưa bà con" },
    files: [{ isHere: false }],
    use: null,
  });
  const { done, told } = await fetchInto(own.services);
  expect(done.ok).toBe(true);
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(1);

  own.setOnline(false);
  const again = own.restart();
  await again.begin();
  const [kept] = await offered(again.services);
  expect(kept).toMatchObject({ files: [{ isHere: true }], use: { fetchedOn: "2025-05-12" } });
  expect((await again.services.phone.storageUse())?.materials).toEqual({ count: 1, bytes: FILM.byteLength });
  expect((await again.services.phone.storageUse())?.thumbnails).toBe(0);
  const [file] = kept?.files ?? [];
  const bytes = file && (await again.services.images.attachment(file.file, file.fileType));
  expect(bytes && new Uint8Array(await bytes.arrayBuffer())).toEqual(FILM);

  const leader = await enrolled({ name: "Võ Văn Lãnh", role: "leader", unit: OTHER_COMMUNE });
  expect(await offered(leader.services, OTHER_COMMUNE)).toHaveLength(1);
});

test("a unit is told of what is handed out to it, of a newer version anew, and of nothing that was withdrawn", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [office, own] = [await supervisor(), await officer()];
  const sync = async () => {
    await office.services.outbox.sendNow();
    await own.services.outbox.sendNow();
  };
  const told = async () =>
    (await own.services.notices.list()).flatMap(({ notice: { kind, subject, href } }) =>
      subject.kind === "material" ? [[kind, subject.title, href]] : [],
    );
  await sync();
  await own.services.notices.begin();
  const first = await handOut(office.services);
  await handOut(office.services, { title: "Không cho xã này", units: [OTHER_COMMUNE] });
  await sync();
  expect(await told()).toEqual([["material", "Một cửa điện tử", "/tai-lieu"]]);

  await handOut(office.services, { title: "Một cửa điện tử, bản mới", replaces: first });
  await sync();
  expect(await told()).toEqual([["material", "Một cửa điện tử, bản mới", "/tai-lieu"]]);

  const desk = await office.services.materials();
  for (const material of await desk.all("own")) await desk.setWithdrawn(material, true);
  await sync();
  expect(await told()).toEqual([]);
});

test("what broke off on the way is gone on with, and only whole files are kept", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [office, own] = [await supervisor(), await officer()];
  await handOut(office.services);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  const [material] = await offered(own.services);
  if (!material) throw new Error("nothing is offered");
  const materials = await own.services.materials();
  const first: number[] = [];
  const broken = await materials.fetch(material, (ratio) => {
    first.push(ratio);
    if (ratio > 0) own.setOnline(false);
  });
  expect(broken).toEqual({ ok: false, error: { kind: "offline" } });
  expect((await offered(own.services))[0]?.files).toMatchObject([{ isHere: false }]);
  own.setOnline(true);
  const then: number[] = [];
  expect((await materials.fetch(material, (ratio) => then.push(ratio))).ok).toBe(true);
  expect(then[0]).toBe(first.at(-1));
});

test("withdrawn, it is offered no more and its bytes are given to nobody, while the phone that has it says so until it is dropped; undone, it is back", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [office, own] = [await supervisor(), await officer()];
  await handOut(office.services);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  expect((await fetchInto(own.services)).done.ok).toBe(true);

  const desk = await office.services.materials();
  const ofDesk = async () => {
    const [found] = await desk.all("own");
    if (!found) throw new Error("nothing was handed out");
    return found;
  };
  await desk.setWithdrawn(await ofDesk(), true);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  expect(await offered(own.services)).toEqual([]);
  const [gone] = await above(own.services);
  expect(gone).toMatchObject({ values: { state: "withdrawn" }, files: [{ isHere: true }] });
  if (!gone) throw new Error("nothing is known of it");
  const materials = await own.services.materials();
  await materials.drop(gone);
  const [dropped] = await above(own.services);
  expect(dropped?.files).toMatchObject([{ isHere: false }]);
  expect(dropped && (await materials.fetch(dropped, () => {}))).toEqual({
    ok: false,
    error: { kind: "notThere" },
  });

  await desk.setWithdrawn(await ofDesk(), false);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  expect((await fetchInto(own.services)).done.ok).toBe(true);
});

test("[S5] two phones of a unit note in one entry what the unit has and opened, once; who only supervises notes nothing", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [office, first] = [await supervisor(), await officer()];
  const second = await enrolled({ name: "Võ Văn Lãnh", role: "leader", unit: COMMUNE });
  const id = await handOut(office.services);
  await office.services.outbox.sendNow();
  for (const phone of [first, second]) await phone.services.outbox.sendNow();
  await fetchInto(first.services);
  const [seen] = await offered(second.services);
  if (seen) await (await second.services.materials()).noteOpened(seen);
  for (const phone of [first, second, first]) await phone.services.outbox.sendNow();
  const uses = await first.services.registers.entries("materialUse");
  expect(uses.map((use) => [materialOfUse(use.id), use.values])).toEqual([
    [id, { fetchedOn: "2025-05-12", openedOn: "2025-05-12" }],
  ]);
  const asked = await askMaterialUse(office.services.supervision);
  const list = asked.ok ? asked.value.value : null;
  expect(list?.uses).toEqual([{ material: id, fetched: [COMMUNE], opened: [COMMUNE] }]);
  const all = list && materialStanding(list, { id }, true);
  expect(all?.meant.length).toBeGreaterThan(20);
  expect(all?.notYet).toHaveLength((all?.meant.length ?? 0) - 1);
  expect(list && materialStanding(list, { id, units: [OTHER_COMMUNE] }, true)).toMatchObject({
    meant: [{ id: OTHER_COMMUNE }],
    fetched: [],
    notYet: [{ id: OTHER_COMMUNE }],
  });
  expect((await askMaterialUse(first.services.supervision)).ok).toBe(false);
  const [own] = await (await office.services.materials()).all("own");
  if (own) await (await office.services.materials()).noteOpened(own);
  expect(await office.services.registers.entries("materialUse")).toEqual([]);
});

test("a material whose file is none of ours is not handed out at all", async () => {
  const { supervisor } = await openServerWithPhones();
  const office = await supervisor();
  const materials = await office.services.materials();
  const odd = { bytes: new Blob(["MZ"]), fileName: "la.exe", source: "gallery" } as const;
  expect(await materials.handOut({ ...values }, [leaflet, odd])).toMatchObject({
    ok: false,
    error: { kind: "unknownType" },
  });
  expect(await materials.all("own")).toEqual([]);
});
