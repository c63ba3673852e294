import { describe, expect, test } from "vitest";
import { agencyTasks, dutyTasks, withAgencyTasks } from "../../../src/domain/agencies/agency-tasks.ts";
import { roleOf, tasksOfUnit } from "../../../src/domain/own-tasks.ts";
import { yearPeriod } from "../../../src/domain/period.ts";
import { allTasks, findTask, Plan } from "../../../src/domain/plan.ts";
import { progress } from "../../../src/domain/progress.ts";
import { type ClauseId, Task, taskIdOf, taskRefOf } from "../../../src/domain/task.ts";
import { AgencyCode, type Unit } from "../../../src/domain/unit.ts";
import { day, unitId } from "../../support/builders/ids.ts";
import { aPlan } from "../../support/builders/plans.ts";
import { aTenure, aUnit } from "../../support/builders/units.ts";

const plan = aPlan();
const duties = dutyTasks(plan);

const anAgency = (...codes: readonly string[]): Unit =>
  aUnit({
    id: unitId("co-quan"),
    level: "agency",
    agencyCodes: codes.map((code) => AgencyCode.parse(code)),
    tenures: [aTenure({ kind: "Phòng", name: "Thử" })],
  });

const asked = (...codes: readonly string[]): readonly string[] => {
  const agency = anAgency(...codes);
  return tasksOfUnit(withAgencyTasks(plan, agency), agency, day("2025-05-12")).map(
    ({ task, role }) => `${taskIdOf(task.ref)} ${role}`,
  );
};

describe("the duties of section IV", () => {
  test("are nineteen tasks, each of the body in whose part of the text it stands", () => {
    expect(duties).toHaveLength(19);
    const bodies = new Map(duties.map(({ ref, lead }) => [taskIdOf(ref), lead.map(({ code }) => code)]));
    expect(["NV1.1", "NV2.1", "NV3.1", "NV4.1", "NV5.3"].flatMap((id) => bodies.get(id as ClauseId))).toEqual(
      ["VHTT", "NOIVU", "TUPHAP", "KHTC", "TTVHTT"],
    );
    expect(
      ["NV6.1", "NV7.2", "NV8.1", "NV9.1", "NV10.1"].flatMap((id) => bodies.get(id as ClauseId)),
    ).toEqual(["BUUDIEN", "PHONGBAN", "BTG", "MTTQ", "HUYENDOAN"]);
  });

  test("are whole tasks, with kinds that their own words name before those that fit any duty", () => {
    for (const duty of duties) expect(Task.parse(duty)).toEqual(duty);
    const kinds = (id: string) => duties.find(({ ref }) => taskIdOf(ref) === id)?.kinds;
    expect(kinds("NV1.4")?.slice(0, 2)).toEqual(["visual", "culturalEvent"]);
    expect(kinds("NV2.1")?.slice(0, 1)).toEqual(["meeting"]);
    expect(kinds("NV5.1")?.slice(0, 1)).toEqual(["article"]);
    expect(kinds("NV6.1")?.slice(0, 1)).toEqual(["guidance"]);
    expect(kinds("NV7.2")?.slice(0, 1)).toEqual(["posting"]);
    expect(kinds("NV7.3")?.slice(0, 1)).toEqual(["dialogue"]);
    expect(kinds("NV9.1")?.[0]).toBe("document");
    for (const duty of duties) expect(duty.kinds).toContain("meeting");
  });
});

describe("what the plan asks of an agency", () => {
  test("is its own duties, the rows that it leads and those in which it helps", () => {
    expect(asked("NOIVU", "PHONGBAN")).toEqual([
      "NV2.1 lead",
      "NV2.2 lead",
      ...["PL2a", "PL2b", "PL3", "PL4", "PL5", "PL6"].map((id) => `${id} coordinate`),
    ]);
    expect(asked("TUPHAP")).toEqual(["NV3.1 lead", "PL1 coordinate", "PL4 lead"]);
    expect(asked("BUUDIEN")).toEqual(["NV6.1 lead"]);
  });

  test("is for a member of a group that has no duty by its own name what the plan asks of the group", () => {
    expect(asked("PHONGBAN").filter((one) => one.startsWith("NV"))).toEqual(
      ["NV7.1", "NV7.2", "NV7.3", "NV7.4"].map((id) => `${id} lead`),
    );
    expect(asked("HCC", "PHONGBAN")).toContain("NV7.2 lead");
    expect(asked()).toEqual([]);
  });

  test("has a number only where the agency leads: who helps owes none", () => {
    const [leads, helps] = [anAgency("TTVHTT"), anAgency("VHTT")];
    const dueOf = (agency: Unit) =>
      progress(withAgencyTasks(plan, agency), agency, [], yearPeriod(2025), { rhythms: [] }).tasks.find(
        ({ task }) => taskIdOf(task.ref) === "PL8",
      )?.due;
    expect(dueOf(leads)).toBe(48);
    expect(dueOf(helps)).toBeNull();
  });

  test("is nothing for communes and offices, and is found by its ref where it was read", () => {
    const ref = taskRefOf(plan.id, "NV2.1" as ClauseId);
    const commune = aUnit();
    const office = aUnit({ id: unitId("huong-son"), level: "district" });
    expect(findTask(plan, ref)).toBeNull();
    expect(findTask(withAgencyTasks(plan, office), ref)?.title).toMatch(/^Cung cấp thông tin về tình hình/);
    for (const unit of [commune, office])
      expect(tasksOfUnit(withAgencyTasks(plan, unit), unit, day("2025-05-12"))).toEqual(
        tasksOfUnit(plan, unit, day("2025-05-12")),
      );
    expect(allTasks(withAgencyTasks(plan, office))).toEqual(allTasks(plan));
    expect(Plan.parse(withAgencyTasks(plan, office))).toEqual(Plan.parse(plan));
    expect(agencyTasks(plan, anAgency("BUUDIEN")).map((task) => roleOf(task, anAgency("BUUDIEN")))).toEqual([
      "lead",
    ]);
  });
});
