// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { readExemplars } from "../../../src/app/screens/exemplar/use-exemplars.ts";
import { decideExemplar, decideScript } from "../../../src/app/screens/leader/decide.ts";
import type { DraftValues } from "../../../src/app/services/services.ts";
import { addDays, type Day } from "../../../src/domain/day.ts";
import { asksForScript, scriptOf } from "../../../src/domain/leader/script-standing.ts";
import { scriptDecisionId } from "../../../src/domain/registers/script-decision.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const ON = "2025-05-12" as Day;
const sync = async (...phones: readonly TestPhone[]): Promise<void> => {
  for (const { services } of [...phones, ...phones]) await services.outbox.sendNow();
};

/** An officer and two leaders of one commune, and those above. */
const aCommune = async () => {
  const { officer, supervisor, enrolled, time } = await openServerWithPhones();
  const leader = (name: string) => enrolled({ name, role: "leader", unit: COMMUNE });
  return {
    time,
    officer: await officer(),
    chair: await leader("Lê Văn Chủ"),
    deputy: await leader("Trần Thị Phó"),
    office: await supervisor(),
  };
};

const planBroadcast = async ({ services }: TestPhone, script: string) => {
  const draft = await services.drafts.start({ kind: "broadcast" });
  const airings = [{ on: addDays(ON, 2), at: null, minutes: 15, clusters: [], state: "planned" }];
  await services.drafts.update(draft.id, { title: "Số 3", script, airings } as unknown as DraftValues);
  const saved = await services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.id;
};

const asked = async ({ services }: TestPhone, id: Awaited<ReturnType<typeof planBroadcast>>) => {
  const view = await services.diary.activity(id);
  const decision = await services.registers.entry("scriptDecision", scriptDecisionId(id));
  return view !== null && asksForScript(view, decision?.values ?? null, ON);
};

test("[S11] a leader approves a script without a network, and the word reaches the officer; a change waits again", async () => {
  const { officer, chair, office } = await aCommune();
  const id = await planBroadcast(officer, "Kính thưa bà con");
  await sync(officer, chair);
  expect(await asked(chair, id)).toBe(true);

  chair.setOnline(false);
  const view = await chair.services.diary.activity(id);
  const script = view && scriptOf(view);
  if (!script) throw new Error("no script");
  const word = { decision: "approved", note: "", on: ON } as const;
  const decided = await decideScript(chair.services.registers, id, script, word);
  expect(decided.ok).toBe(true);
  expect(await asked(chair, id)).toBe(false);
  expect(await asked(officer, id)).toBe(true);

  chair.setOnline(true);
  await sync(chair, officer);
  expect(await asked(officer, id)).toBe(false);

  await office.services.supervision.openUnit(COMMUNE);
  await sync(office);
  expect(await office.services.registers.entries("scriptDecision", { unit: COMMUNE })).toEqual([]);

  const draft = await officer.services.drafts.edit(id);
  if (!draft) throw new Error("no draft");
  await officer.services.drafts.update(draft.id, { script: "Kính thưa toàn thể bà con" } as DraftValues);
  await officer.services.drafts.save(draft.id);
  await sync(officer, chair);
  expect(await asked(chair, id)).toBe(true);
});

test("[S12] two leaders decide at once about one script: the later word is kept whole, on every phone", async () => {
  const { officer, chair, deputy, time } = await aCommune();
  const id = await planBroadcast(officer, "Kính thưa bà con");
  await sync(officer, chair, deputy);
  const script = { script: "Kính thưa bà con", files: [] };
  const asksMore = { decision: "changesAsked", note: "Thêm giờ tiếp dân", on: ON } as const;
  await decideScript(chair.services.registers, id, script, asksMore);
  time.now = (time.now + 1000) as typeof time.now;
  await decideScript(deputy.services.registers, id, script, { decision: "approved", note: "", on: ON });
  await sync(deputy, chair, officer);
  await sync(deputy, chair, officer);
  for (const { services } of [officer, chair, deputy])
    expect((await services.registers.entries("scriptDecision"))[0]?.values).toMatchObject({
      decision: "approved",
      note: "",
    });
});

test("[S12] [S5] two leaders decide at once about one example: what differs is asked once more, and one word settles it", async () => {
  const { officer, chair, deputy, time } = await aCommune();
  const fields = { kind: "exemplar", on: ON, title: "Bà con Khe Năm tự quét mã" } as const;
  await officer.services.registers.write("exemplar", [{ fields }]);
  await sync(officer, chair, deputy);
  const seen = async ({ services }: TestPhone) => (await readExemplars(services.registers))[0]!;

  const { entry } = await seen(chair);
  await decideExemplar(chair.services.registers, entry, { decision: "approved", note: "", on: ON });
  time.now = (time.now + 1000) as typeof time.now;
  await decideExemplar(deputy.services.registers, entry, { decision: "declined", note: "", on: ON });
  await sync(chair, deputy, officer);
  for (const phone of [officer, chair, deputy])
    expect(await seen(phone)).toMatchObject({ state: "waiting", ask: "disputed" });

  await decideExemplar(chair.services.registers, (await seen(chair)).entry, {
    decision: "declined",
    note: "",
    on: ON,
  });
  await sync(chair, deputy, officer);
  for (const phone of [officer, chair, deputy])
    expect(await seen(phone)).toMatchObject({ state: "declined", ask: null });
});

test("a leader asks for a change of an example, and when the officer has made it, it waits again; each word can be undone", async () => {
  const { officer, chair } = await aCommune();
  const fields = { kind: "criticism", on: ON, title: "Niêm yết chậm ở một điểm" } as const;
  const written = await officer.services.registers.write("exemplar", [{ fields }]);
  const [id] = written.ok ? written.value : [];
  if (!id) throw new Error("not written");
  await sync(officer, chair);
  const seen = async ({ services }: TestPhone) => (await readExemplars(services.registers))[0]!;

  const ask = { decision: "changesAsked", note: "Ghi rõ điểm nào", on: ON } as const;
  const asked = await decideExemplar(chair.services.registers, (await seen(chair)).entry, ask);
  await sync(chair, officer);
  expect(await seen(officer)).toMatchObject({ state: "changesAsked", note: "Ghi rõ điểm nào" });
  if (!asked.ok) throw new Error("not decided");
  expect(await asked.value()).toBe(true);
  expect(await seen(chair)).toMatchObject({ state: "waiting", ask: "new" });

  await decideExemplar(chair.services.registers, (await seen(chair)).entry, ask);
  await sync(chair, officer);
  await officer.services.registers.write("exemplar", [{ id, fields: { title: "Niêm yết chậm ở Bưu điện" } }]);
  await sync(officer, chair);
  expect(await seen(chair)).toMatchObject({ state: "waiting", ask: "changed" });

  const approve = { decision: "approved", note: "", on: ON } as const;
  const out = await decideExemplar(chair.services.registers, (await seen(chair)).entry, approve);
  expect(await chair.services.registers.entries("sharedExemplar")).toHaveLength(1);
  if (!out.ok) throw new Error("not decided");
  await out.value();
  expect(await chair.services.registers.entries("sharedExemplar")).toEqual([]);
  expect(await seen(chair)).toMatchObject({ state: "waiting" });
});

test("[S7] an officer cannot speak for the leader, and a leader writes no activity", async () => {
  const { officer, chair } = await aCommune();
  const id = await planBroadcast(officer, "Kính thưa bà con");
  await sync(officer, chair);
  const word = { decision: "approved", note: "", on: ON } as const;
  await decideScript(officer.services.registers, id, { script: "Kính thưa bà con", files: [] }, word);
  await sync(officer, chair);
  expect(await officer.services.outbox.summary()).toMatchObject({ setAside: 1 });
  expect(await chair.services.registers.entries("scriptDecision")).toEqual([]);

  await planBroadcast(chair, "Lãnh đạo tự ghi");
  await sync(chair);
  expect(await chair.services.outbox.summary()).toMatchObject({ setAside: 1 });
});
