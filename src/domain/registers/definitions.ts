import type { RegisterName } from "../register.ts";
import { assignmentRegister } from "./assignment.ts";
import { boundaryRegister } from "./boundary.ts";
import { campaignRegister, hangingRegister } from "./campaign.ts";
import { dialogueQuestionRegister } from "./dialogue-question.ts";
import { difficultyAnswerRegister } from "./difficulty-answer.ts";
import { documentRegister } from "./document.ts";
import { dossierMonthRegister } from "./dossier-month.ts";
import { exemplarDecisionRegister, exemplarRegister, sharedExemplarRegister } from "./exemplar.ts";
import { feedbackPersonRegister, feedbackRegister } from "./feedback.ts";
import { fundingPlanRegister, fundingUseRegister } from "./funding.ts";
import { materialRegister } from "./material.ts";
import { materialUseRegister } from "./material-use.ts";
import { planDraftRegister } from "./plan-draft.ts";
import { portalNewsAnswerRegister, portalNewsRegister } from "./portal-news.ts";
import { postedProcedureRegister, postingFieldRegister } from "./posted-procedure.ts";
import { procedureRegister } from "./procedure.ts";
import { reviewSampleRegister } from "./review-sample.ts";
import { scriptDecisionRegister } from "./script-decision.ts";
import { siteRegister } from "./site.ts";
import { stationSectionRegister } from "./station-section.ts";
import { surveyRoundRegister, surveyTapsRegister } from "./survey-round.ts";
import { taskProductRegister } from "./task-product.ts";
import { unitTaskDoneRegister, unitTaskRegister } from "./unit-task.ts";
import { urgingRegister } from "./urging.ts";
import { webPageRegister } from "./web-page.ts";

/** Every register with its schemas. Only the server and parts that are loaded late may import this. */
export const registerDefinitions = {
  difficultyAnswer: difficultyAnswerRegister,
  exemplar: exemplarRegister,
  exemplarDecision: exemplarDecisionRegister,
  sharedExemplar: sharedExemplarRegister,
  scriptDecision: scriptDecisionRegister,
  feedback: feedbackRegister,
  feedbackPerson: feedbackPersonRegister,
  site: siteRegister,
  campaign: campaignRegister,
  hanging: hangingRegister,
  dialogueQuestion: dialogueQuestionRegister,
  surveyRound: surveyRoundRegister,
  surveyTaps: surveyTapsRegister,
  procedure: procedureRegister,
  postedProcedure: postedProcedureRegister,
  postingField: postingFieldRegister,
  unitTask: unitTaskRegister,
  unitTaskDone: unitTaskDoneRegister,
  assignment: assignmentRegister,
  taskProduct: taskProductRegister,
  webPage: webPageRegister,
  dossierMonth: dossierMonthRegister,
  stationSection: stationSectionRegister,
  document: documentRegister,
  fundingPlan: fundingPlanRegister,
  fundingUse: fundingUseRegister,
  boundary: boundaryRegister,
  material: materialRegister,
  materialUse: materialUseRegister,
  reviewSample: reviewSampleRegister,
  portalNews: portalNewsRegister,
  portalNewsAnswer: portalNewsAnswerRegister,
  urging: urgingRegister,
  planDraft: planDraftRegister,
} as const satisfies Readonly<Record<RegisterName, unknown>>;

type Definitions = typeof registerDefinitions;

/** What an entry of this register says. */
export type RegisterValues<Name extends RegisterName> = NonNullable<ReturnType<Definitions[Name]["read"]>>;
