import { canonicalJson, type Json } from "./canonical-json.ts";
import { type Day, type Month, yearOf } from "./day.ts";
import type { Plan } from "./plan.ts";
import { type Amendment, taskOn } from "./plan-amendment.ts";
import type { PlanText } from "./plan-text.ts";
import type { PlanDraft } from "./registers/plan-draft.ts";
import type { TaskRule } from "./schedule.ts";
import { type ClauseId, type PlanId, type Task, taskIdOf, taskRefOf } from "./task.ts";
import type { UnitId } from "./unit.ts";

/** What a draft says, as a plan: nothing of it has been checked. */
export const planOfDraft = (draft: PlanDraft, issuer: UnitId): Plan => ({
  id: draft.planId,
  year: draft.year,
  title: draft.title,
  issuer,
  inForceFrom: draft.inForceFrom,
  succeededOn: null,
  text: draft.text,
  tasks: draft.tasks ?? [],
  standingDuties: draft.standingDuties ?? [],
  ...(draft.amendments && draft.amendments.length > 0 ? { amendments: draft.amendments } : {}),
  ...(draft.reporting ? { reporting: draft.reporting } : {}),
  agencies: draft.agencies ?? [],
  themeNames: draft.themeNames ?? [],
  formNames: draft.formNames ?? [],
  targetMeasures: draft.targetMeasures ?? [],
  anomalies: draft.anomalies ?? [],
});

/** A change of a plan that is published («Sửa kế hoạch»). */
export const draftOfPlan = (plan: Plan, revision: number): PlanDraft => {
  const { id, issuer: _issuer, succeededOn: _succeededOn, agencyTasks: _derived, ...parts } = plan;
  return { ...parts, amendments: plan.amendments ?? [], planId: id, revision };
};

/** A key of its own for a plan of that year, e.g. `huong-son-2026`. */
export const newPlanId = (issuer: UnitId, year: number, taken: readonly PlanId[]): PlanId => {
  const names = ["", ...Array.from({ length: taken.length }, (_, index) => `-${index + 2}`)];
  const free = names.map((end) => `${issuer}-${year}${end}` as PlanId).find((id) => !taken.includes(id));
  return free ?? (`${issuer}-${year}` as PlanId);
};

/**
 * «Chép sang năm …»: the same tasks under a new name, with the rules that hold at the end of the old year, also those of
 * single units. Number, date and signer are of another paper and stay empty; the sentences are to be read again.
 */
export const draftForYear = (plan: Plan, planId: PlanId, year: number): PlanDraft => {
  const rename = (task: Task): Task => ({
    ...task,
    ref: taskRefOf(planId, taskIdOf(task.ref)),
    rule: inYear(heldRule(plan, task, EVERYBODY_ELSE), year),
  });
  return {
    ...draftOfPlan(plan, 0),
    planId,
    year,
    title: plan.title.replaceAll(String(plan.year), String(year)),
    inForceFrom: `${year}-01-01` as Day,
    text: {
      ...plan.text,
      title: plan.text.title.replaceAll(String(plan.year), String(year)),
      number: null,
      date: null,
      signerName: null,
    },
    tasks: plan.tasks.map(rename),
    standingDuties: plan.standingDuties.map(rename),
    amendments: [...plan.tasks, ...plan.standingDuties].flatMap((task) => ofUnits(plan, task, planId, year)),
    anomalies: [],
  };
};

/** What a unit that no amendment names has. */
const EVERYBODY_ELSE = "" as UnitId;

const heldRule = (plan: Plan, task: Task, unit: UnitId): TaskRule =>
  taskOn(plan, task, unit, `${plan.year}-12-31` as Day).rule;

const inYear = (rule: TaskRule, year: number): TaskRule =>
  rule.kind === "once" ? { kind: "once", by: rule.by.replace(/^\d{4}/, String(year)) as Day } : rule;

/** Units whose own rule is another than everybody's keep it, those with the same rule together. */
const ofUnits = (plan: Plan, task: Task, planId: PlanId, year: number): readonly Amendment[] => {
  const everybodys = heldRule(plan, task, EVERYBODY_ELSE);
  const units = (plan.amendments ?? [])
    .filter((amendment) => amendment.task === task.ref)
    .flatMap((amendment) => amendment.units ?? []);
  const byRule = new Map<string, { readonly rule: TaskRule; readonly units: UnitId[] }>();
  for (const unit of new Set(units)) {
    const rule = heldRule(plan, task, unit);
    const key = canonicalJson(rule as Json);
    if (key === canonicalJson(everybodys as Json)) continue;
    const known = byRule.get(key) ?? { rule: inYear(rule, year), units: [] };
    known.units.push(unit);
    byRule.set(key, known);
  }
  return [...byRule.values()].map((own) => ({
    ...{ task: taskRefOf(planId, taskIdOf(task.ref)), from: `${year}-01` as Month, note: "" },
    ...own,
  }));
};

/** «Soạn kế hoạch mới»: nothing but its head. */
export const emptyDraft = (
  planId: PlanId,
  inForceFrom: Day,
  title: string,
  issuingBody: string,
): PlanDraft => ({
  ...{ planId, revision: 0, year: yearOf(inForceFrom), title, inForceFrom },
  text: emptyText(title, issuingBody),
});

const emptyText = (title: string, issuingBody: string): PlanText => ({
  type: "KẾ HOẠCH",
  title,
  issuingBody,
  ...{ number: null, numberPlaceholder: "", date: null, signature: [], signerName: null },
  ...{ recipientsHeading: "", recipients: [], legalReferences: [], headings: {} },
  ...{ purposes: [], requirements: [], targets: [], themes: [], forms: [], responsibilities: [] },
  funding: { id: "KP" as ClauseId, text: "" },
  closing: { id: "KT" as ClauseId, text: "" },
  appendix: { title: "PHỤ LỤC", subtitle: "", note: "", columns: [], rows: [], issuerLine: null },
});
