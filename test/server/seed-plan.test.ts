import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { workKinds } from "../../src/domain/activity/kind.ts";
import { allTasks, clausesOf, findClause, Plan } from "../../src/domain/plan.ts";
import { loadPlan } from "../../src/server/seed/load-plan.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";

const received = readFileSync(new URL("../../src/server/seed/plan-2025.txt", import.meta.url), "utf8");
const plan = loadPlan();

/** Phrases that were taken out of a sentence, and the ids and labels that are ours. */
const OURS = /^text\.(legalReferences|.*\.id$|.*citedIn$)/;

const oneLine = (words: string): string => words.normalize("NFC").replace(/\s+/g, " ").trim();

const stringsIn = (value: unknown, path: string): readonly (readonly [path: string, words: string])[] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${path}.${key}`));
};

describe("the plan of 2025 is on board word for word", () => {
  test("the file came with loose marks: 53 in 21 lines, none in the plan", () => {
    const marks = (words: string): number => words.match(/[\u0300-\u036f]/g)?.length ?? 0;
    expect(marks(received)).toBe(53);
    expect(received.split("\n").filter((line) => marks(line) > 0)).toHaveLength(21);
    for (const [path, words] of stringsIn(plan, "plan")) {
      expect(marks(words), path).toBe(0);
      expect(words, path).toBe(words.normalize("NFC"));
    }
  });

  test("every verbatim string stands in the text as received", () => {
    const text = oneLine(received);
    const verbatim = stringsIn(plan.text, "text").filter(([path]) => !OURS.test(path));
    expect(verbatim.length).toBeGreaterThan(140);
    for (const [path, words] of verbatim)
      expect(text.includes(oneLine(words)), `${path}: ${words}`).toBe(true);
  });

  test("every sentence of the text is in the plan", () => {
    const held = stringsIn(plan.text, "text").map(([, words]) => oneLine(words));
    const missing = received
      .split("\n")
      .map((line) => oneLine(line).replace(/^- /, ""))
      .filter((line) => line !== "" && !held.some((words) => words.includes(line)))
      .filter((line) => !/^\d+\.$/.test(line));
    expect(missing).toEqual([]);
  });

  test("the counts are those of the plan", () => {
    const { text } = plan;
    expect({
      purposes: text.purposes.length,
      requirements: text.requirements.length,
      targets: text.targets.length,
      themes: text.themes.length,
      points: text.themes.flatMap((theme) => theme.points).length,
      forms: text.forms.length,
      organisations: text.responsibilities.length,
      duties: text.responsibilities.map((responsibility) => responsibility.duties.length),
      rows: text.appendix.rows.length,
      tasksOfAppendix: new Set(text.appendix.rows.map((row) => row.order)).size,
      recipients: text.recipients.length,
      legalTexts: text.legalReferences.length,
    }).toEqual({
      purposes: 4,
      requirements: 4,
      targets: 5,
      themes: 5,
      points: 5,
      forms: 6,
      organisations: 10,
      duties: [4, 2, 1, 1, 3, 1, 4, 1, 1, 1],
      rows: 9,
      tasksOfAppendix: 8,
      recipients: 8,
      legalTexts: 7,
    });
  });

  test("the words of a cited legal text stand in the clause that cites it", () => {
    for (const { id, number, date, issuer, title, citedIn } of plan.text.legalReferences) {
      const clause = findClause(plan, citedIn)?.text ?? "";
      for (const words of [number, date, issuer, title])
        expect(clause.includes(words), `${id}: ${words}`).toBe(true);
    }
  });

  test("no two sentences share an id", () => {
    const ids = clausesOf(plan.text).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what is read into the plan points back at it", () => {
  test("nine rows and nine standing duties, under their own refs", () => {
    expect(allTasks(plan).map(({ ref }) => ref)).toEqual(
      ["PL1", "PL2a", "PL2b", "PL3", "PL4", "PL5", "PL6", "PL7", "PL8"]
        .concat(["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9"])
        .map((id) => `huong-son-2025/${id}`),
    );
  });

  test("every task names the sentences that it comes from", () => {
    for (const { ref, sources } of allTasks(plan))
      for (const source of sources) expect(findClause(plan, source), `${ref} from ${source}`).not.toBeNull();
  });

  test("the bodies of a row are those of its cells", () => {
    for (const [index, task] of plan.tasks.entries()) {
      const row = plan.text.appendix.rows[index];
      for (const { name } of task.lead) expect(oneLine(row?.lead.join(" ") ?? "")).toContain(name);
      for (const { name } of task.coordinating)
        expect(oneLine(row?.coordinating.join(" ") ?? "")).toContain(name);
      if (task.funding !== null) expect(row?.note).toContain(task.funding);
    }
  });

  test.each([
    ["PL1", "lead", { kind: "continuous" }],
    ["PL2a", "coordinate", { kind: "continuous" }],
    ["PL2b", "coordinate", { kind: "continuous" }],
    ["PL3", "lead", { kind: "minPerYear", times: 1 }],
    ["PL4", "none", { kind: "continuous" }],
    ["PL5", "none", { kind: "continuous" }],
    ["PL6", "coordinate", { kind: "continuous" }],
    ["PL7", "coordinate", { kind: "continuous" }],
    ["PL8", "lead", { kind: "perMonth", times: 4 }],
    ["X1", "lead", { kind: "oncePerYear" }],
    ["X5", "lead", { kind: "perReport" }],
    ["X6", "lead", { kind: "onDemand" }],
    ["X7", "lead", { kind: "continuous" }],
  ])("%s: the commune's role is %s, its rule as written", (id, role, rule) => {
    const task = allTasks(plan).find(({ ref }) => ref === `huong-son-2025/${id}`);
    expect(task?.communeRole).toBe(role);
    expect(task?.rule).toEqual(rule);
  });

  test("no number is read where the plan says «Thường xuyên»", () => {
    for (const [index, row] of plan.text.appendix.rows.entries())
      if (row.timing.startsWith("Thường xuyên"))
        expect(plan.tasks[index]?.rule).toEqual({ kind: "continuous" });
  });

  test("what counts for a task may also be logged for it, and every kind serves some task", () => {
    for (const { ref, kinds, countedKinds } of allTasks(plan))
      for (const kind of countedKinds) expect(kinds, ref).toContain(kind);
    const served = new Set(allTasks(plan).flatMap(({ kinds }) => kinds));
    expect([...served].sort()).toEqual([...workKinds].sort());
  });

  test("an issue of the programme is a broadcast and nothing else", () => {
    expect(plan.tasks.find(({ ref }) => ref.endsWith("/PL8"))?.countedKinds).toEqual(["broadcast"]);
  });

  test("themes, forms and targets have names or measures for sentences that exist", () => {
    for (const { id } of [...plan.themeNames, ...plan.targetMeasures])
      expect(findClause(plan, id), id).not.toBeNull();
    const forms = plan.formNames.filter(({ id }) => /^HT\d/.test(id)).map(({ id }) => id);
    expect(forms).toEqual(plan.text.forms.map(({ id }) => id));
    expect(plan.targetMeasures.map(({ goalPercent }) => goalPercent)).toEqual([100, 100, 100, 100, null]);
  });

  test("slips are named, not mended", () => {
    for (const { clause, found, likely } of plan.anomalies) {
      const where = clause === null ? oneLine(received) : (findClause(plan, clause)?.text ?? "");
      if (found !== null) expect(where).toContain(oneLine(found));
      if (found !== null && likely !== null) expect(where).not.toContain(likely);
    }
    expect(plan.anomalies.length).toBeGreaterThanOrEqual(9);
  });
});

test("the plan survives the wire: written as JSON and read again it is the same", () => {
  expect(Plan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
});

test("its issuer is one of the units", () => {
  expect(loadUnits().map(({ id }) => id)).toContain(plan.issuer);
});
