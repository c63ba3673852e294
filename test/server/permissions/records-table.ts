import type { CollectionName } from "../../../src/domain/change.ts";
import type { ScopePart } from "../../../src/domain/scope.ts";
import type { Role } from "../../../src/domain/user.ts";
import { type Allowance, above, below, isAllowed, nobody, own, type Relation } from "./relations.ts";

/** Every role there is: a new one stands here, or the tests say so. */
export const everyone = [
  "officer",
  "leader",
  "supervisor",
  "observer",
  "administrator",
] as const satisfies readonly Role[];

/** Everybody but those who only look on. */
const writers = ["officer", "leader", "supervisor", "administrator"] as const;
const working = ["officer", "leader", "administrator"] as const;
const overseeing = ["supervisor", "administrator"] as const;

/** Who may read each part of a unit. A refusal: nothing of it in the answer, as if there were no such unit. */
export const reading: Readonly<Record<ScopePart, Allowance>> = {
  internal: own(...everyone),
  shared: { ...own(...everyone), ...below("leader", "observer", ...overseeing) },
  published: { ...own(...everyone), ...above(...everyone) },
};

export interface RecordRow {
  readonly collection: CollectionName;
  readonly part: ScopePart;
  readonly who: Allowance;
  /** What is there already is changed by whoever made it, and by nobody else. */
  readonly byAuthor?: true;
}

const byUnit = own(...working);
const byUnitAndOffice: Allowance = { ...own(...working), ...below(...overseeing) };
const byOffice = below(...overseeing);
const byOfficers = own("officer");
const byLeaders = own("leader");

/** Who may write records of a collection where it lies; in every other part of a unit nobody. A refusal: `notAllowed`. */
export const writing: readonly RecordRow[] = [
  { collection: "activity", part: "shared", who: byOfficers },
  { collection: "evidence", part: "shared", who: byOfficers },
  { collection: "evidence", part: "published", who: own(...overseeing) },
  { collection: "review", part: "shared", who: byOffice, byAuthor: true },
  {
    collection: "comment",
    part: "shared",
    who: { ...own(...writers), ...below(...overseeing) },
    byAuthor: true,
  },
  { collection: "unitSettings", part: "shared", who: byUnitAndOffice },
  { collection: "person", part: "shared", who: nobody },
  { collection: "plan", part: "published", who: nobody },
  { collection: "unit", part: "published", who: nobody },
  { collection: "exemplar", part: "internal", who: byUnit },
  { collection: "exemplarDecision", part: "internal", who: byLeaders },
  { collection: "sharedExemplar", part: "shared", who: byLeaders },
  { collection: "scriptDecision", part: "internal", who: byLeaders },
  { collection: "feedback", part: "internal", who: byUnit },
  { collection: "feedbackPerson", part: "internal", who: byUnit },
  { collection: "difficultyAnswer", part: "shared", who: byOffice },
  { collection: "boundary", part: "shared", who: byOffice },
  { collection: "reviewSample", part: "shared", who: byOffice },
  { collection: "site", part: "shared", who: byUnitAndOffice },
  { collection: "campaign", part: "shared", who: byUnit },
  { collection: "hanging", part: "shared", who: byUnit },
  { collection: "dialogueQuestion", part: "shared", who: byUnit },
  { collection: "surveyRound", part: "shared", who: byUnit },
  { collection: "surveyTaps", part: "shared", who: byUnit },
  { collection: "procedure", part: "shared", who: byUnit },
  { collection: "postedProcedure", part: "shared", who: byUnit },
  { collection: "postingField", part: "shared", who: byUnit },
  { collection: "unitTask", part: "shared", who: byUnit },
  { collection: "unitTaskDone", part: "shared", who: byUnit },
  { collection: "assignment", part: "shared", who: byUnit },
  { collection: "taskProduct", part: "shared", who: byUnit },
  { collection: "webPage", part: "shared", who: byUnit },
  { collection: "dossierMonth", part: "shared", who: byUnit },
  { collection: "stationSection", part: "shared", who: byUnit },
  { collection: "document", part: "shared", who: byUnit },
  { collection: "fundingPlan", part: "shared", who: byUnit },
  { collection: "fundingUse", part: "shared", who: byUnit },
  { collection: "portalNews", part: "shared", who: byUnit },
  { collection: "material", part: "published", who: own(...overseeing) },
  { collection: "materialUse", part: "shared", who: byUnit },
  { collection: "planDraft", part: "internal", who: own(...overseeing) },
  { collection: "portalNewsAnswer", part: "shared", who: byOffice },
  { collection: "urging", part: "shared", who: byOffice },
];

const rowOf = (collection: CollectionName, part: ScopePart): RecordRow | undefined =>
  writing.find((row) => row.collection === collection && row.part === part);

export const mayMake = (
  role: Role,
  collection: CollectionName,
  part: ScopePart,
  relation: Relation,
): boolean => isAllowed(rowOf(collection, part)?.who ?? nobody, role, relation);

/** Of what somebody else has made. */
export const mayChange: typeof mayMake = (role, collection, part, relation) =>
  !rowOf(collection, part)?.byAuthor && mayMake(role, collection, part, relation);
