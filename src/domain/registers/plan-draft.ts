import * as z from "zod/mini";
import { Day } from "../day.ts";
import { Anomaly, Plan, ShortName, TargetMeasure } from "../plan.ts";
import { Amendment } from "../plan-amendment.ts";
import { PlanText } from "../plan-text.ts";
import { ReportingCalendar } from "../reporting-period.ts";
import { ClauseId, PlanId, Task, TaskAgency } from "../task.ts";
import { text } from "../text.ts";
import { defineRegister } from "./definition.ts";

const list = <Item extends z.ZodMiniType>(item: Item, maxLength: number) =>
  z.readonly(z.array(item).check(z.maxLength(maxLength)));

const LONG = 4000;

/** A task that may still lack its title and the sentence of the plan that it stands on. */
const DraftTask = z.extend(Task, { title: text(80), sources: list(ClauseId, 10) });

/** As a plan's text, with sentences that nobody has written yet. */
const DraftText = z.extend(PlanText, {
  type: text(60),
  title: text(300),
  issuingBody: text(200),
  funding: z.object({ id: ClauseId, text: text(LONG) }),
  closing: z.object({ id: ClauseId, text: text(LONG) }),
});

/**
 * A plan that is being written, or a change of one that is in force (bản soạn); for nobody but the office that issues it.
 * Its parts are fields of their own, so that two people meet in one only where both touch it.
 */
export const planDraftRegister = defineRegister(
  {
    planId: PlanId,
    year: Plan.shape.year,
    /** How often the plan had been published when this was begun; 0: not yet. */
    revision: z.int().check(z.gte(0)),
    title: text(300),
    inForceFrom: Day,
    text: DraftText,
    tasks: list(DraftTask, 100),
    standingDuties: list(DraftTask, 100),
    amendments: list(Amendment, 1000),
    reporting: ReportingCalendar,
    agencies: list(TaskAgency, 200),
    themeNames: list(ShortName, 100),
    formNames: list(ShortName, 100),
    targetMeasures: list(TargetMeasure, 30),
    anomalies: list(Anomaly, 100),
    /** What an import could not place: kept until a person has read it, never dropped. */
    unread: list(text(LONG), 500),
    /** Set once it was published; it stays as what was meant. */
    publishedOn: Day,
    deleted: z.boolean(),
  },
  { required: ["planId", "year", "revision", "title", "inForceFrom", "text"], fixed: ["planId"] },
);
export type PlanDraft = NonNullable<ReturnType<typeof planDraftRegister.read>>;
