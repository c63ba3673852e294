import type { ActivityKind } from "../../../src/domain/activity/kind.ts";
import type { CollectionName } from "../../../src/domain/change.ts";

/**
 * Every field of every collection. `!`: set when the record is made, and never again by anybody; every other field is
 * written by whoever may write the record. A refusal: `fixedFields`; of a field that does not stand here: `unknownFields`.
 */
const fields: Readonly<Record<CollectionName, string>> = {
  activity: `kind! on startsAt tasks title themes topics villages placeText place audiences audienceCount
    host documents links note slot makesUpFor unitTask joins deleted`,
  evidence: `kind! activity! file! fileType sizeBytes thumbnail! thumbnailBytes widthPx heightPx likeness
    sharpness brightness framing durationMs fileName source takenAt clockOffsetMs place order
    caption deleted`,
  review: `activity! verdict reasons comment photos drawings shown! content! inBulk deleted`,
  comment: `activity! text deleted`,
  unitSettings: `rhythms approver coverageDays photoLongSidePx makeUpWithin reporting`,
  person: `id name title role unit phone deleted`,
  plan: `document revision changes deleted`,
  unit: `document deleted`,
  exemplar: `kind! on title who village story activities deleted`,
  exemplarDecision: `decision on note about`,
  sharedExemplar: `kind! on title who village story activities approvedOn deleted`,
  scriptDecision: `decision on note script files`,
  feedback: `receivedOn channel subject detail village handler dueOn answer answeredOn closedOn deleted`,
  feedbackPerson: `name phone removedOn`,
  difficultyAnswer: `difficulty! step text forwardedTo on dueOn deleted`,
  boundary: `rings on source`,
  reviewSample: `percent`,
  site: `kind! name point village station slots note pointType repostDays isClosed deleted`,
  campaign: `name visualKind slogan size from hangDays task note isClosed deleted`,
  hanging: `campaign! site! place quantity hungOn hangsTo checkedOn condition conditionNote removedOn
    deleted`,
  dialogueQuestion: `dialogue! text owner dueOn answer answeredOn deleted`,
  surveyRound: `name from subjects task note isClosed deleted`,
  surveyTaps: `round! openedOn! forms proceduresVerySatisfied proceduresSatisfied proceduresNeutral
    proceduresDissatisfied proceduresVeryDissatisfied transparencyVerySatisfied
    transparencySatisfied transparencyNeutral transparencyDissatisfied transparencyVeryDissatisfied
    oneStopVerySatisfied oneStopSatisfied oneStopNeutral oneStopDissatisfied oneStopVeryDissatisfied
    technologyVerySatisfied technologySatisfied technologyNeutral technologyDissatisfied
    technologyVeryDissatisfied deleted`,
  procedure: `code name field decisionNumber decisionOn effectiveOn endsOn endedBy replacedBy deleted`,
  postedProcedure: `point! procedure! isPosted postedOn takenDownOn decisionNumber decisionOn deleted`,
  postingField: `point! field isRequired deleted`,
  unitTask: `title rhythm startsOn dueOn task note deleted`,
  unitTaskDone: `unitTask! span! doneOn record`,
  assignment: `work! period! person on handedOverFrom`,
  taskProduct: `task! product doneOn records document`,
  webPage: `name url hasSection sectionUrl updatedOn proofUrl note deleted`,
  dossierMonth: `month! figures source asOf proofUrl proofNote`,
  stationSection: `station! hasSection sectionName perMonth since proofUrl note`,
  document: `kind direction on number issuer signer subject tasks products link note deleted`,
  fundingPlan: `year! task! source! amountDong note`,
  fundingUse: `on task source amountDong content paper deleted`,
  portalNews: `title content links records on round deleted`,
  material: `kind title on body note tasks themes forms activityKinds units state replaces! deleted`,
  materialUse: `fetchedOn openedOn deleted`,
  portalNewsAnswer: `news! round decision link text on deleted`,
  urging: `period level text missing on deleted`,
  planDraft: `planId! year revision title inForceFrom text tasks standingDuties amendments reporting agencies themeNames
    formNames targetMeasures anomalies unread publishedOn deleted`,
};

/** What an activity has beside the fields of every activity, by its kind. */
const fieldsOfKinds: Readonly<Record<ActivityKind, string>> = {
  broadcast: `minutes airings source script station approver announcer brokenSpeakers`,
  posting: `point pointType procedureField requiredCount postedCount decisionNumber decisionOn checks defect
    fixedOn`,
  visual: `visualKind quantity size slogan places hangsFrom hangsTo removedOn condition`,
  article: `platform url publishedAt author`,
  socialPost: `network page url memberCount`,
  meeting: `meetingKind speaker reformMinutes materials`,
  dialogue: `isPlanned announcedOn announcedThrough chair questionCount answeredCount pendingItems resultOn
    resultPosted`,
  survey: `channel formsOut formsBack counts remarks`,
  guidance: `peopleHelped servicesDone team`,
  publication: `publicationKind copies lengthMinutes url distributedTo`,
  document: `documentType documentNumber documentOn issuer abstract signer`,
  culturalEvent: `eventKind performances organiser`,
  difficulty: `obstacle proposal settledOn`,
};

export interface FieldRow {
  readonly name: string;
  readonly isFixed: boolean;
}

/** The rows of a collection; of an activity those of its kind. */
export const fieldRows = (
  collection: CollectionName,
  kind: ActivityKind | null = null,
): readonly FieldRow[] =>
  `${fields[collection]} ${kind === null ? "" : fieldsOfKinds[kind]}`
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({ name: word.replace("!", ""), isFixed: word.endsWith("!") }));
