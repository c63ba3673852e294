import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import { addMs } from "../../src/domain/instant.ts";
import { type BreakingServer, closeBreakingServers, openBreakingServer } from "../support/breaking-server.ts";
import { writeBroadcast } from "../support/server-with-phones.ts";
import type { TestPhone } from "../support/test-phone.ts";

afterEach(closeBreakingServers);

type Step =
  | { readonly kind: "write" | "edit" | "sync"; readonly phone: 0 | 1 }
  | { readonly kind: "copy" }
  | { readonly kind: "goBack"; readonly how: "folder" | "database" | "snapshot" };

const aPhone = fc.constantFrom(0 as const, 1 as const);
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), phone: aPhone }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("edit" as const), phone: aPhone }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("sync" as const), phone: aPhone }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("copy" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("goBack" as const),
      how: fc.constantFrom("folder" as const, "database" as const, "snapshot" as const),
    }),
  },
);

const shown = async ({ services }: TestPhone) =>
  (await services.diary.activitiesBetween("2025-05-01" as Day, "2025-05-31" as Day))
    .map(({ id, activity }) => ({ id: String(id), title: activity.title ?? "" }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const edit = async ({ services }: TestPhone, title: string): Promise<void> => {
  const [any] = await services.diary.activitiesBetween("2025-05-01" as Day, "2025-05-31" as Day);
  const draft = any ? await services.drafts.edit(any.id) : null;
  if (!draft) return;
  await services.drafts.update(draft.id, { title } as never);
  await services.drafts.save(draft.id);
};

const copyFolder = async (world: BreakingServer): Promise<void> => {
  await world.stop();
  world.copyAway("copy");
  await world.start();
};

const goBack = async (world: BreakingServer, how: "folder" | "database" | "snapshot"): Promise<void> => {
  await world.stop({ kill: how !== "folder" });
  if (how === "folder") world.putBack("copy");
  else if (how === "database") world.putBackDatabase("copy");
  else world.rewind("copy");
  await world.start();
};

type Phones = readonly [TestPhone, TestPhone];

/** Answers with the activity that was written, if one was. */
const take = async (
  world: BreakingServer,
  phones: Phones,
  step: Step,
  index: number,
): Promise<string | null> => {
  world.time.now = addMs(world.time.now, 60_000);
  switch (step.kind) {
    case "copy":
      await copyFolder(world);
      return null;
    case "goBack":
      await goBack(world, step.how);
      return null;
    case "sync":
      await phones[step.phone].services.outbox.sendNow();
      return null;
    case "edit":
      await edit(phones[step.phone], `Sửa ${index}`);
      return null;
    case "write":
      return (await writeBroadcast(phones[step.phone].services, `Số ${index}`, [])).id;
  }
};

const tryOut = async (steps: readonly Step[]): Promise<void> => {
  const world = await openBreakingServer();
  const phones: Phones = [await world.officer("Hoa"), await world.officer("Lan")];
  await copyFolder(world);
  const saved: string[] = [];
  for (const [index, step] of steps.entries()) saved.push((await take(world, phones, step, index)) ?? "");
  for (let round = 0; round < 3; round += 1)
    for (const phone of phones) await phone.services.outbox.sendNow();

  const [first, second] = [await shown(phones[0]), await shown(phones[1])];
  expect(first.map(({ id }) => id)).toEqual(saved.filter((id) => id !== "").sort());
  expect(second).toEqual(first);
  for (const phone of phones)
    expect(await phone.services.outbox.summary()).toMatchObject({ items: 0, state: { kind: "allSent" } });
  await closeBreakingServers();
};

/** More of them by hand: `LOA_RUNS=100`. */
const RUNS = Number(process.env["LOA_RUNS"] ?? 5);

test(
  "[S9] whenever the server goes back, and however often, all that any phone ever saved is there in the end, once",
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), tryOut), {
      numRuns: RUNS,
    });
  },
  60_000 + RUNS * 20_000,
);
