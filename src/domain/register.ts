import type { ScopePart } from "./scope.ts";

/**
 * What a unit keeps beside its activities (sổ): its places, procedures, difficulties … An entry is one record, written at
 * once: no draft, no review. Only names and rules stand here, without schemas: every screen needs them.
 */
interface RegisterRule {
  readonly part: ScopePart;
  /**
   * own: officers and leaders of the unit · ownAndAbove: they and those who supervise it · above: those alone ·
   * officers, leaders: of the unit · supervisors: those who supervise from the unit, of what it publishes.
   */
  readonly writers: "own" | "ownAndAbove" | "above" | "officers" | "leaders" | "supervisors";
  /** The field by which a phone reads a part of a long register; it is set when the entry is made. Null: read whole. */
  readonly groupedBy: string | null;
}

export const registerRules = {
  exemplar: { part: "internal", writers: "own", groupedBy: null },
  exemplarDecision: { part: "internal", writers: "leaders", groupedBy: null },
  sharedExemplar: { part: "shared", writers: "leaders", groupedBy: null },
  scriptDecision: { part: "internal", writers: "leaders", groupedBy: null },
  feedback: { part: "internal", writers: "own", groupedBy: null },
  feedbackPerson: { part: "internal", writers: "own", groupedBy: null },
  difficultyAnswer: { part: "shared", writers: "above", groupedBy: "difficulty" },
  boundary: { part: "shared", writers: "above", groupedBy: null },
  reviewSample: { part: "shared", writers: "above", groupedBy: null },
  site: { part: "shared", writers: "ownAndAbove", groupedBy: null },
  campaign: { part: "shared", writers: "own", groupedBy: null },
  hanging: { part: "shared", writers: "own", groupedBy: "campaign" },
  dialogueQuestion: { part: "shared", writers: "own", groupedBy: "dialogue" },
  surveyRound: { part: "shared", writers: "own", groupedBy: null },
  surveyTaps: { part: "shared", writers: "own", groupedBy: "round" },
  procedure: { part: "shared", writers: "own", groupedBy: null },
  postedProcedure: { part: "shared", writers: "own", groupedBy: "point" },
  postingField: { part: "shared", writers: "own", groupedBy: null },
  unitTask: { part: "shared", writers: "own", groupedBy: null },
  unitTaskDone: { part: "shared", writers: "own", groupedBy: "unitTask" },
  assignment: { part: "shared", writers: "own", groupedBy: null },
  taskProduct: { part: "shared", writers: "own", groupedBy: "task" },
  webPage: { part: "shared", writers: "own", groupedBy: null },
  dossierMonth: { part: "shared", writers: "own", groupedBy: null },
  stationSection: { part: "shared", writers: "own", groupedBy: null },
  document: { part: "shared", writers: "own", groupedBy: null },
  fundingPlan: { part: "shared", writers: "own", groupedBy: null },
  fundingUse: { part: "shared", writers: "own", groupedBy: null },
  portalNews: { part: "shared", writers: "own", groupedBy: null },
  material: { part: "published", writers: "supervisors", groupedBy: null },
  materialUse: { part: "shared", writers: "own", groupedBy: null },
  portalNewsAnswer: { part: "shared", writers: "above", groupedBy: "news" },
  urging: { part: "shared", writers: "above", groupedBy: null },
  planDraft: { part: "internal", writers: "supervisors", groupedBy: null },
} as const satisfies Readonly<Record<string, RegisterRule>>;

export type RegisterName = keyof typeof registerRules;

export const registerNames = Object.keys(registerRules) as readonly RegisterName[];

/** Registers whose entries may have photos and files: evidence that belongs to an entry instead of an activity. */
export const registersWithFiles = ["document", "material"] as const satisfies readonly RegisterName[];

export const findRegisterRule = (collection: string): RegisterRule | null =>
  Object.hasOwn(registerRules, collection) ? registerRules[collection as RegisterName] : null;

export type { RegisterRule };
