import * as z from "zod/mini";
import { ActivityKind } from "../../domain/activity/kind.ts";
import { Day } from "../../domain/day.ts";
import { Anomaly, TargetMeasure } from "../../domain/plan.ts";
import { AppendixRow, Clause, LegalReference } from "../../domain/plan-text.ts";
import { ClauseId, PlanId } from "../../domain/task.ts";
import { UnitId } from "../../domain/unit.ts";

const strings = z.array(z.string());

const ReceivedText = z.object({
  document: z.object({
    type: z.string(),
    title: z.string(),
    year: z.int(),
    issuingBody: z.string(),
    appendixIssuerLine: z.string(),
    number: z.nullable(z.string()),
    numberPlaceholder: z.string(),
    date: z.nullable(z.string()),
    signature: strings,
    signerName: z.nullable(z.string()),
    recipientsHeading: z.string(),
    recipients: strings,
  }),
  legalReferences: z.array(LegalReference),
  headings: z.record(z.string(), z.string()),
  purposes: z.array(Clause),
  requirements: z.array(Clause),
  targets: z.array(Clause),
  contentThemes: z.array(z.extend(Clause, { subItems: z._default(z.array(Clause), []) })),
  forms: z.array(Clause),
  funding: Clause,
  responsibilities: z.array(
    z.object({
      id: ClauseId,
      organisation: z.string(),
      headingText: z.string(),
      requestForm: z.nullable(z.string()),
      duties: z.array(Clause),
    }),
  ),
  closing: Clause,
  appendix: z.object({
    title: z.string(),
    subtitle: z.string(),
    note: z.string(),
    columns: strings,
    rows: z.array(AppendixRow),
  }),
});
export type ReceivedText = z.infer<typeof ReceivedText>;

/** Frequency as the reader of the plan wrote it down; «unspecified» is a duty without any number (X7). */
const ReceivedFrequency = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("perMonth"), perMonth: z.int() }),
  z.object({ kind: z.literal("minCount"), minPerYear: z.int() }),
  z.object({ kind: z.literal("oncePerYear") }),
  z.object({ kind: z.enum(["continuous", "unspecified"]) }),
  z.object({ kind: z.literal("withCchcReport") }),
  z.object({ kind: z.literal("onDemand") }),
]);
export type ReceivedFrequency = z.infer<typeof ReceivedFrequency>;

const ReceivedTask = z.object({
  id: ClauseId,
  verbatimRef: ClauseId,
  /** «lead (own page)», «coordinate», «notAssigned — may log»: only the first word is a value. */
  communeRole: z.string(),
  frequency: ReceivedFrequency,
  communeDoes: z.string(),
  productsNormalised: strings,
  funding: z.nullable(z.object({ note: z.string() })),
  leadAgencies: strings,
  leadAgencyNames: strings,
  coordinatingAgencies: strings,
  coordinatingAgencyNames: strings,
});
export type ReceivedTask = z.infer<typeof ReceivedTask>;

const ReceivedDuty = z.object({
  id: ClauseId,
  /** Clause ids with commas between them: «NV7.2, HT2.6, CT4». */
  from: z.string(),
  title: z.string(),
  frequency: ReceivedFrequency,
});
export type ReceivedDuty = z.infer<typeof ReceivedDuty>;

/** What we use of the plan file as received: the words in `verbatim`, what was read into them in `interpretation`. */
export const ReceivedPlan = z.object({
  verbatim: ReceivedText,
  interpretation: z.object({
    agencies: z.array(
      z.object({ code: z.string(), names: strings, level: z.enum(["province", "district", "commune"]) }),
    ),
    themesShort: z.record(z.string(), z.string()),
    formsShort: z.record(z.string(), z.string()),
    extraFormsNotInII2ButInPlan: z.array(z.object({ code: z.string(), label: z.string() })),
    tasks: z.array(ReceivedTask),
    communeStandingDuties: z.array(ReceivedDuty),
  }),
});
export type ReceivedPlan = z.infer<typeof ReceivedPlan>;

/** What we add to it: names for the phone, kinds of activity that serve a task, Vietnamese words for measures. */
export const PlanReading = z.object({
  id: PlanId,
  issuer: UnitId,
  inForceFrom: Day,
  /** Code of the body that answers for the standing duties. */
  standingLead: z.string(),
  tasks: z.record(
    z.string(),
    z.object({
      title: z.string(),
      shortTitle: z.string(),
      kinds: z.array(ActivityKind),
      countedKinds: z.array(ActivityKind),
    }),
  ),
  targets: z.array(TargetMeasure),
  anomalies: z.array(Anomaly),
});
export type PlanReading = z.infer<typeof PlanReading>;
