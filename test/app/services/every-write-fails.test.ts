// @vitest-environment node
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { storageFailureOf } from "../../../src/device/storage-failure.ts";
import { err } from "../../../src/domain/result.ts";
import {
  OFFICER_ACTIONS,
  type OfficerAction,
  readAll,
  type Stage,
  setStage,
} from "../../support/officer-actions.ts";
import { contentsOfPhone, contradictions, onDisk } from "../../support/phone-contents.ts";
import {
  armFault,
  disarmFault,
  forgetSteps,
  plantStorageFaults,
  type StorageFault,
  stepsSeen,
} from "../../support/storage-faults.ts";
import { USER } from "../../support/sync-builders.ts";

beforeAll(plantStorageFaults);
afterEach(disarmFault);

/** Faults that take turns, step by step: each alone at every step would cost half as much time again. */
interface Turns {
  readonly label: string;
  readonly faults: readonly [StorageFault, ...StorageFault[]];
}

/** After these the same transaction is tried again, on a connection that is opened anew. */
const PASSING: readonly Turns[] = [
  {
    label: "request: UnknownError, AbortError, closed",
    faults: [
      { at: "request", name: "UnknownError" },
      { at: "request", name: "AbortError" },
      { at: "request", name: "closed" },
    ],
  },
  {
    label: "begin: InvalidStateError, UnknownError",
    faults: [
      { at: "begin", name: "InvalidStateError" },
      { at: "begin", name: "UnknownError" },
    ],
  },
  { label: "kept: UnknownError", faults: [{ at: "kept", name: "UnknownError" }] },
];

const FULL: readonly Turns[] = [
  { label: "request: QuotaExceededError", faults: [{ at: "request", name: "QuotaExceededError" }] },
  { label: "commit: QuotaExceededError", faults: [{ at: "commit", name: "QuotaExceededError" }] },
];

const LASTING: readonly Turns[] = [
  {
    label: "request: QuotaExceededError, UnknownError",
    faults: [
      { at: "request", name: "QuotaExceededError" },
      { at: "request", name: "UnknownError" },
    ],
  },
  { label: "commit: QuotaExceededError", faults: [{ at: "commit", name: "QuotaExceededError" }] },
  { label: "begin: InvalidStateError", faults: [{ at: "begin", name: "InvalidStateError" }] },
];

const contents = (stage: Stage) => contentsOfPhone(stage.device, USER);

/** What a pass notes of itself depends on how many there were. */
const isOfPasses = (row: string): boolean =>
  /^meta \{"key":"(pass|askedUpTo|backupAskedAt|heardAt)"/.test(row);

const difference = (left: readonly string[], right: readonly string[]): string =>
  [
    ...left.filter((row) => !isOfPasses(row) && !right.includes(row)).map((row) => `gone: ${row}`),
    ...right.filter((row) => !isOfPasses(row) && !left.includes(row)).map((row) => `new: ${row}`),
  ].join("\n");

/** Whether an action did what it was for, or what it told instead. */
const outcomeOf = async (stage: Stage, action: OfficerAction): Promise<"done" | "told" | "silent"> => {
  const value = await action.run(stage).catch((error: unknown) => {
    if (!action.hasPage || storageFailureOf(error) === null) throw error;
    return err(error);
  });
  if (value !== null && typeof value === "object" && "ok" in value && typeof value.ok === "boolean")
    return value.ok ? "done" : "told";
  const isTold = stage.phone.storageTrouble() !== null;
  return isTold ? "told" : value === null ? "silent" : "done";
};

/** What a phone holds when nothing fails; the same each time. */
const done = async (action: OfficerAction): Promise<readonly string[]> => {
  const stage = await setStage(action);
  expect(await outcomeOf(stage, action)).toBe("done");
  return contents(stage);
};

/** Lets the action fail at its first step of that kind, its second, and so on, as long as it has one more. */
const atEveryStep = async (
  action: OfficerAction,
  { faults }: Turns,
  isLasting: boolean,
  check: (stage: Stage, before: readonly string[], outcome: string) => Promise<void>,
): Promise<number> => {
  for (let at = 1; ; at += 1) {
    const fault = faults[at % faults.length] ?? faults[0];
    const stage = await setStage(action);
    const before = await contents(stage);
    armFault(fault, at, isLasting);
    const outcome = await outcomeOf(stage, action).catch((error: unknown) => {
      throw new Error(`${fault.name} at ${fault.at} ${at} was thrown`, { cause: error });
    });
    const wasReached = stepsSeen()[fault.at] >= at;
    disarmFault();
    if (!wasReached) return at - 1;
    await readAll(stage);
    expect(await onDisk(stage.device, USER, contradictions), `${fault.name} at ${fault.at} ${at}`).toEqual(
      [],
    );
    await check(stage, before, `${outcome} after ${fault.name} at ${fault.at} ${at}`);
  }
};

describe.each(Object.entries(OFFICER_ACTIONS))("[S35] %s", { timeout: 60_000 }, (_name, action) => {
  let after: readonly string[];

  beforeAll(async () => {
    after = await done(action);
  });

  test("writes something", async () => {
    const stage = await setStage(action);
    forgetSteps();
    await action.run(stage);
    expect(stepsSeen().request).toBeGreaterThan(0);
  });

  test.each(PASSING)("is done once, at each $label", async (turns) => {
    await atEveryStep(action, turns, false, async (stage, _before, outcome) => {
      expect(outcome).toMatch(/^done/);
      expect(difference(after, await contents(stage))).toBe("");
    });
  });

  test.each(FULL)("[S1] is done or told, at each $label", async (turns) => {
    await atEveryStep(action, turns, false, async (stage, before, outcome) => {
      if (!action.hasNoReserve && !action.hasSteps) expect(outcome).toMatch(/^done/);
      if (outcome.startsWith("done")) return expect(difference(after, await contents(stage))).toBe("");
      expect(outcome).toMatch(/^told/);
      if (!action.hasSteps) expect(difference(before, await contents(stage))).toBe("");
      expect(await outcomeOf(stage, action)).toBe("done");
      expect(difference(after, await contents(stage))).toBe("");
    });
  });

  test.each(LASTING)("[S1] is told and can be done later, from each $label", async (turns) => {
    await atEveryStep(action, turns, true, async (stage, before, outcome) => {
      expect(outcome).toMatch(/^told/);
      if (!action.hasSteps) expect(difference(before, await contents(stage))).toBe("");
      expect(await outcomeOf(stage, action)).toBe("done");
      expect(difference(after, await contents(stage))).toBe("");
    });
  });
});
