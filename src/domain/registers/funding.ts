import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/**
 * Where money comes from (nguồn kinh phí). own: ngân sách của đơn vị · above: cấp trên hỗ trợ · community: xã hội hóa ·
 * other: khác. What a plan says of a task's money stands in the plan (`Task.funding`).
 */
export const FundingSource = z.enum(["own", "above", "community", "other"]);
export type FundingSource = z.infer<typeof FundingSource>;

/** The largest amount that is taken, in đồng. */
export const MAX_AMOUNT_DONG = 999_999_999_999;

/** Whole đồng. */
const AmountDong = z.int().check(z.gte(0), z.lte(MAX_AMOUNT_DONG));

const PLAN_ID = /^funding:[0-9]{4}:(own|above|community|other):(all|[a-z0-9-]{1,60}\/[A-Za-z0-9.-]{1,20})$/;

/** Money that is planned for a task out of one source in a year; derived ids, so that two phones meet in one amount. */
export const fundingPlanRegister = defineRegister(
  {
    year: z.int().check(z.gte(2000), z.lte(2200)),
    /** Null: for all tasks together (chi chung). */
    task: z.nullable(TaskRef),
    source: FundingSource,
    amountDong: AmountDong,
    note: text(300),
  },
  {
    required: ["year", "task", "source", "amountDong"],
    fixed: ["year", "task", "source"],
    hasDerivedId: (_unit, id) => PLAN_ID.test(id),
  },
);

export const fundingPlanId = (year: number, source: FundingSource, task: TaskRef | null): RecordId =>
  `funding:${year}:${source}:${task ?? "all"}` as RecordId;

/** Money that was spent (chi). */
export const fundingUseRegister = defineRegister(
  {
    on: Day,
    task: z.nullable(TaskRef),
    source: FundingSource,
    amountDong: AmountDong.check(z.gte(1)),
    content: requiredText(300),
    /** Number of the paper that proves it (số chứng từ). */
    paper: text(100),
    deleted: z.boolean(),
  },
  { required: ["on", "task", "source", "amountDong", "content"] },
);
