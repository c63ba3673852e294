import { allTasks, type Plan } from "../plan.ts";
import type { Responsibility } from "../plan-text.ts";
import { type Task, type TaskAgency, taskRefOf } from "../task.ts";
import { foldTones } from "../text.ts";
import type { AgencyCode, Unit } from "../unit.ts";
import { kindsOfDuty } from "./duty-kinds.ts";

const LONGEST_TITLE = 80;
const LONGEST_GUIDANCE = 500;

/** The duties of section IV as tasks, `<plan>/NV2.1`; those of communes stand in the plan as standing duties. */
export const dutyTasks = (plan: Plan): readonly Task[] =>
  plan.text.responsibilities.flatMap((responsibility) => {
    const lead = bodiesOf(responsibility, plan).filter(({ level }) => level !== "commune");
    return lead.length === 0
      ? []
      : responsibility.duties.map(({ id, text }): Task => {
          const kinds = kindsOfDuty(text);
          return {
            ref: taskRefOf(plan.id, id),
            origin: "responsibility",
            title: shortened(text, LONGEST_TITLE),
            shortTitle: id,
            guidance: shortened(text, LONGEST_GUIDANCE),
            sources: [id],
            products: [],
            lead,
            coordinating: [],
            communeRole: "none",
            rule: { kind: "continuous" },
            kinds,
            countedKinds: kinds,
            funding: null,
          };
        });
  });

/**
 * What a plan asks of an agency: its duties of section IV, and the rows of the appendix that it leads or coordinates. A
 * group («các phòng, ban, ngành, đơn vị khác») has its duties for those members that have none by their own name. The
 * number that a row asks for is owed by who leads it.
 */
export const agencyTasks = (plan: Plan, { agencyCodes = [] }: Pick<Unit, "agencyCodes">): readonly Task[] => {
  const duties = dutyTasks(plan);
  const [own] = agencyCodes;
  const isNamed = own !== undefined && duties.some(({ lead }) => names(lead, [own]));
  const asked = isNamed ? [own] : agencyCodes;
  const rows = allTasks(plan).flatMap((task): readonly Task[] => {
    if (names(task.lead, agencyCodes)) return [task];
    return names(task.coordinating, agencyCodes) ? [{ ...task, rule: { kind: "continuous" } }] : [];
  });
  return [...duties.filter(({ lead }) => names(lead, asked)), ...rows];
};

/** The plan as those read it who are no commune: with an agency's own tasks, at an office with the duties of all. */
export const withAgencyTasks = (plan: Plan, unit: Unit): Plan => ({
  ...plan,
  agencyTasks: unit.level === "agency" ? agencyTasks(plan, unit) : dutyTasks(plan),
});

export const names = (bodies: readonly TaskAgency[], codes: readonly AgencyCode[]): boolean =>
  bodies.some(({ code }) => codes.includes(code));

/** The bodies that the plan lists whose names stand in the heading: «… đơn vị khác và UBND các xã, thị trấn» are two. */
const bodiesOf = ({ organisation }: Responsibility, { agencies }: Plan): readonly TaskAgency[] => {
  const heading = foldTones(organisation);
  const codes = new Set<AgencyCode>();
  return agencies.filter(({ code, name }) => {
    if (codes.has(code) || !heading.includes(foldTones(name))) return false;
    codes.add(code);
    return true;
  });
};

/** Whole words, as many as fit. */
export const shortened = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[,.;:]$/, "")}…`;
};
