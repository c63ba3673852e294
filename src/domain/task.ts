import * as z from "zod/mini";
import { ActivityKind } from "./activity/kind.ts";
import { TaskRule } from "./schedule.ts";
import { requiredText, text } from "./text.ts";
import { AgencyCode } from "./unit.ts";

/** Key of a plan: issuer and year in words, e.g. `huong-son-2025`. */
export const PlanId = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,60}$/))
  .brand<"PlanId">();
export type PlanId = z.infer<typeof PlanId>;

/** Id of a piece of a plan, short enough to quote: `ND1.3.2`, `NV7.4`, `PL2a`, `KP`; standing duties are `X1` to `X9`. */
export const ClauseId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9.-]{1,20}$/))
  .brand<"ClauseId">();
export type ClauseId = z.infer<typeof ClauseId>;

/** A task of one plan, `<planId>/<taskId>`: `huong-son-2025/PL8`, `huong-son-2025/X3`. */
export const TaskRef = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,60}\/[A-Za-z0-9.-]{1,20}$/))
  .brand<"TaskRef">();
export type TaskRef = z.infer<typeof TaskRef>;

export const taskRefOf = (plan: PlanId, task: ClauseId): TaskRef => `${plan}/${task}` as TaskRef;

export const planOfTaskRef = (ref: TaskRef): PlanId => ref.slice(0, ref.indexOf("/")) as PlanId;

/** The part after the stroke: `PL8`. */
export const taskIdOf = (ref: TaskRef): ClauseId => ref.slice(ref.indexOf("/") + 1) as ClauseId;

/** What a unit has to do with a task: chủ trì · phối hợp · not named. */
export const TaskRole = z.enum(["lead", "coordinate", "none"]);
export type TaskRole = z.infer<typeof TaskRole>;

/** A body named in a plan (cơ quan), in the plan's own spelling. */
export const TaskAgency = z.object({
  code: AgencyCode,
  name: requiredText(200),
  level: z.enum(["province", "district", "commune"]),
});
export type TaskAgency = z.infer<typeof TaskAgency>;

/** One piece of work of a plan as the software reads it (nhiệm vụ): a row of the appendix or a standing duty. */
export const Task = z.object({
  ref: TaskRef,
  /**
   * appendix: a row of the appendix (PL…); standing: a duty of communes named elsewhere in the plan (X…); responsibility:
   * a duty of a body in section IV (NV…), never stored but read from the text.
   */
  origin: z.enum(["appendix", "standing", "responsibility"]),
  /** Words for the phone, e.g. «Phát thanh CCHC». */
  title: requiredText(80),
  /** One or two words for the head of a column, e.g. «Phát thanh»; plans published before it existed have none. */
  shortTitle: z.optional(requiredText(24)),
  /** What an officer does for it, in one or two sentences; may be empty. */
  guidance: text(500),
  /** Where the plan says so: the clauses whose sentences are shown. */
  sources: z.readonly(z.array(ClauseId).check(z.minLength(1), z.maxLength(10))),
  /** What must come of it (sản phẩm), in short words. */
  products: z.readonly(z.array(requiredText(200)).check(z.maxLength(20))),
  lead: z.readonly(z.array(TaskAgency).check(z.maxLength(20))),
  coordinating: z.readonly(z.array(TaskAgency).check(z.maxLength(20))),
  communeRole: TaskRole,
  rule: TaskRule,
  /** Kinds that a form may offer for it, the usual one first; empty when it is done elsewhere, as X5 by reports. */
  kinds: z.readonly(z.array(ActivityKind)),
  /** Those of `kinds` that count: a directive filed under PL8 is proof, but no issue of the programme. */
  countedKinds: z.readonly(z.array(ActivityKind)),
  /** Where the money comes from, in the plan's words; null where the plan is silent. */
  funding: z.nullable(text(300)),
});
export type Task = z.infer<typeof Task>;
