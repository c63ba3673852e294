import { Plan } from "../../domain/plan.ts";
import type { PlanText } from "../../domain/plan-text.ts";
import { assertNever } from "../../domain/result.ts";
import type { TaskRule } from "../../domain/schedule.ts";
import { ClauseId, type Task, type TaskAgency, type TaskRole, taskRefOf } from "../../domain/task.ts";
import planJson from "./plan-2025.json?raw";
import readingJson from "./plan-2025-reading.json?raw";
import {
  PlanReading,
  type ReceivedDuty,
  type ReceivedFrequency,
  ReceivedPlan,
  type ReceivedTask,
  type ReceivedText,
} from "./received-plan.ts";

/**
 * The plan of 2025 of Hương Sơn, parsed and in NFC. Throws when the files do not fit together: they are part of the
 * program, so that is a bug.
 */
export const loadPlan = (): Plan => {
  const { verbatim, interpretation } = ReceivedPlan.parse(JSON.parse(planJson));
  const reading = PlanReading.parse(JSON.parse(readingJson));
  const agencies: readonly TaskAgency[] = interpretation.agencies.flatMap(({ code, names, level }) =>
    names.map((name) => ({ code, name, level })),
  );
  const { [reading.standingLead]: standingLead } = Object.fromEntries(
    agencies.map((agency) => [agency.code, agency]),
  );
  return Plan.parse({
    id: reading.id,
    year: verbatim.document.year,
    title: verbatim.document.title,
    issuer: reading.issuer,
    inForceFrom: reading.inForceFrom,
    succeededOn: null,
    text: toPlanText(verbatim),
    tasks: interpretation.tasks.map((task) => toAppendixTask(task, reading, agencies)),
    standingDuties: interpretation.communeStandingDuties.map((duty) =>
      toStandingDuty(duty, reading, standingLead),
    ),
    agencies,
    themeNames: toShortNames(interpretation.themesShort),
    formNames: [
      ...toShortNames(interpretation.formsShort),
      ...interpretation.extraFormsNotInII2ButInPlan.map(({ code, label }) => ({ id: code, name: label })),
    ],
    targetMeasures: reading.targets,
    anomalies: reading.anomalies,
  });
};

const toPlanText = ({
  document,
  contentThemes,
  responsibilities,
  appendix,
  ...rest
}: ReceivedText): PlanText => ({
  ...rest,
  type: document.type,
  title: document.title,
  issuingBody: document.issuingBody,
  appendix: { ...appendix, issuerLine: document.appendixIssuerLine },
  number: document.number,
  numberPlaceholder: document.numberPlaceholder,
  date: document.date,
  signature: document.signature,
  signerName: document.signerName,
  recipientsHeading: document.recipientsHeading,
  recipients: document.recipients,
  themes: contentThemes.map(({ subItems, ...theme }) => ({ ...theme, points: subItems })),
  responsibilities: responsibilities.map(({ headingText, requestForm, ...responsibility }) => ({
    ...responsibility,
    heading: headingText,
    request: requestForm,
  })),
});

const toShortNames = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([id, name]) => ({ id, name }));

const toAppendixTask = (task: ReceivedTask, reading: PlanReading, agencies: readonly TaskAgency[]): Task => ({
  ref: taskRefOf(reading.id, task.id),
  origin: "appendix",
  ...readingOf(task.id, reading),
  guidance: task.communeDoes,
  sources: [task.verbatimRef],
  products: task.productsNormalised,
  lead: toAgencies(task.leadAgencies, task.leadAgencyNames, agencies),
  coordinating: toAgencies(task.coordinatingAgencies, task.coordinatingAgencyNames, agencies),
  communeRole: toRole(task.communeRole),
  rule: toRule(task.frequency),
  funding: task.funding?.note ?? null,
});

const toStandingDuty = (duty: ReceivedDuty, reading: PlanReading, lead: TaskAgency | undefined): Task => ({
  ref: taskRefOf(reading.id, duty.id),
  origin: "standing",
  ...readingOf(duty.id, reading),
  guidance: duty.title,
  sources: duty.from.split(",").map((id) => ClauseId.parse(id.trim())),
  products: [],
  lead: lead ? [lead] : [],
  coordinating: [],
  communeRole: "lead",
  rule: toRule(duty.frequency),
  funding: null,
});

const readingOf = (id: ClauseId, reading: PlanReading) => {
  const found = reading.tasks[id];
  if (!found) throw new Error(`no reading for task ${id}`);
  return found;
};

/** The spelling of this row, with the level that the list of bodies gives to the code. */
const toAgencies = (
  codes: readonly string[],
  names: readonly string[],
  agencies: readonly TaskAgency[],
): readonly TaskAgency[] =>
  codes.map((code, index) => {
    const known = agencies.find((agency) => agency.code === code);
    const name = names[index];
    if (!known || name === undefined) throw new Error(`unknown agency ${code}`);
    return { ...known, name };
  });

const toRole = (words: string): TaskRole => {
  if (words.startsWith("lead")) return "lead";
  return words.startsWith("coordinate") ? "coordinate" : "none";
};

const toRule = (frequency: ReceivedFrequency): TaskRule => {
  switch (frequency.kind) {
    case "perMonth":
      return { kind: "perMonth", times: frequency.perMonth };
    case "minCount":
      return { kind: "minPerYear", times: frequency.minPerYear };
    case "withCchcReport":
      return { kind: "perReport" };
    case "unspecified":
    case "continuous":
      return { kind: "continuous" };
    case "oncePerYear":
    case "onDemand":
      return { kind: frequency.kind };
    default:
      return assertNever(frequency);
  }
};
