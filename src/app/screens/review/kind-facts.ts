import type { Activity } from "../../../domain/activity/activity.ts";
import { isAired, stateOf } from "../../../domain/activity/broadcast.ts";
import type { ActivityKind } from "../../../domain/activity/kind.ts";
import { postingChecks } from "../../../domain/activity/posting.ts";
import { SurveySubject, satisfiedPercent } from "../../../domain/activity/survey.ts";
import type { Day } from "../../../domain/day.ts";
import { factsVi } from "../../vi/activity-facts.ts";
import { airingStates, airingsVi, missReasons } from "../../vi/broadcast.ts";
import { checkNames, fieldsVi, subjectNames } from "../../vi/fields.ts";
import { decimal, fullDay } from "../../vi/format.ts";
import { choice, type Fact, fact, lines, links } from "./fact.ts";

type Of<Kind extends ActivityKind> = Extract<Activity, { kind: Kind }>;

const day = (said: Day | null | undefined): string | null => (said ? fullDay(said) : null);
const count = (said: number | null | undefined): string | null =>
  said === null || said === undefined ? null : decimal(said);
const minutes = (said: number | null | undefined): string | null =>
  said === null || said === undefined ? null : factsVi.minutes(said);
const link = (label: string, url: string | null | undefined): readonly Fact[] =>
  links(label, url ? [url] : []);

const broadcast = (said: Of<"broadcast">): readonly Fact[] => [
  ...fact(fieldsVi.broadcast.minutes, minutes(said.minutes)),
  ...lines(
    fieldsVi.broadcast.airings,
    said.airings?.map((airing) =>
      [
        factsVi.airing(fullDay(airing.on), airing.at, airing.minutes, airing.clusters),
        ...(isAired(airing) ? [] : [airingStates[stateOf(airing)]]),
        ...(airing.reason ? [missReasons[airing.reason]] : []),
      ].join(" · "),
    ),
  ),
  ...fact(airingsVi.script, said.script),
  ...choice(fieldsVi.broadcast.source, fieldsVi.broadcast.sources, said.source),
  ...fact(fieldsVi.broadcast.station, said.station),
  ...fact(fieldsVi.broadcast.approver, said.approver),
  ...fact(fieldsVi.broadcast.announcer, said.announcer),
  ...fact(fieldsVi.broadcast.brokenSpeakers, said.brokenSpeakers),
];

const posting = (said: Of<"posting">): readonly Fact[] => [
  ...fact(fieldsVi.posting.point, said.point),
  ...choice(fieldsVi.posting.pointType, fieldsVi.posting.pointTypes, said.pointType),
  ...fact(fieldsVi.posting.procedureField, said.procedureField),
  ...fact(fieldsVi.posting.requiredCount, count(said.requiredCount)),
  ...fact(fieldsVi.posting.postedCount, count(said.postedCount)),
  ...fact(fieldsVi.posting.decisionNumber, said.decisionNumber),
  ...fact(fieldsVi.posting.decisionOn, day(said.decisionOn)),
  ...lines(fieldsVi.posting.checks, checkLines(said)),
  ...fact(fieldsVi.posting.defect, said.defect),
  ...fact(fieldsVi.posting.fixedOn, day(said.fixedOn)),
];

/** How many passed, and by name only those that did not: they are what a reader looks for. */
const checkLines = ({ checks }: Of<"posting">): readonly string[] => {
  const seen = postingChecks.flatMap((check) => {
    const result = checks?.[check];
    return result ? [{ check, result }] : [];
  });
  const passed = seen.filter(({ result }) => result === "yes").length;
  if (seen.length === 0) return [];
  return [
    fieldsVi.posting.passed(passed, seen.length),
    ...seen
      .filter(({ result }) => result !== "yes")
      .map(({ check, result }) => factsVi.check(checkNames[check], fieldsVi.posting.results[result])),
  ];
};

const visual = (said: Of<"visual">): readonly Fact[] => [
  ...choice(fieldsVi.visual.visualKind, fieldsVi.visual.visualKinds, said.visualKind),
  ...fact(fieldsVi.visual.quantity, count(said.quantity)),
  ...fact(fieldsVi.visual.size, said.size),
  ...fact(fieldsVi.visual.slogan, said.slogan),
  ...lines(
    fieldsVi.visual.places,
    said.places?.map(({ name, quantity }) => factsVi.placeQuantity(name, quantity)),
  ),
  ...fact(fieldsVi.visual.hangsFrom, day(said.hangsFrom)),
  ...fact(fieldsVi.visual.hangsTo, day(said.hangsTo)),
  ...fact(fieldsVi.visual.removedOn, day(said.removedOn)),
  ...fact(fieldsVi.visual.condition, said.condition),
];

const article = (said: Of<"article">): readonly Fact[] => [
  ...link(fieldsVi.article.url, said.url),
  ...choice(fieldsVi.article.platform, fieldsVi.article.platforms, said.platform),
  ...fact(fieldsVi.article.author, said.author),
];

const socialPost = (said: Of<"socialPost">): readonly Fact[] => [
  ...choice(fieldsVi.socialPost.network, fieldsVi.socialPost.networks, said.network),
  ...fact(fieldsVi.socialPost.page, said.page),
  ...link(fieldsVi.article.url, said.url),
  ...fact(fieldsVi.socialPost.memberCount, count(said.memberCount)),
];

const meeting = (said: Of<"meeting">): readonly Fact[] => [
  ...choice(fieldsVi.meeting.meetingKind, fieldsVi.meeting.meetingKinds, said.meetingKind),
  ...fact(fieldsVi.meeting.speaker, said.speaker),
  ...fact(fieldsVi.meeting.reformMinutes, minutes(said.reformMinutes)),
  ...fact(fieldsVi.meeting.materials, said.materials),
];

const dialogue = (said: Of<"dialogue">): readonly Fact[] => [
  ...(said.isPlanned ? fact(fieldsVi.dialogue.isPlanned, factsVi.yes) : []),
  ...fact(fieldsVi.dialogue.announcedOn, day(said.announcedOn)),
  ...fact(fieldsVi.dialogue.announcedThrough, said.announcedThrough),
  ...fact(fieldsVi.dialogue.chair, said.chair),
  ...fact(fieldsVi.dialogue.questionCount, count(said.questionCount)),
  ...fact(fieldsVi.dialogue.answeredCount, count(said.answeredCount)),
  ...fact(fieldsVi.dialogue.pendingItems, said.pendingItems),
  ...fact(fieldsVi.dialogue.resultOn, day(said.resultOn)),
  ...(typeof said.resultPosted === "boolean"
    ? fact(fieldsVi.dialogue.resultPosted, said.resultPosted ? factsVi.yes : factsVi.no)
    : []),
];

const survey = (said: Of<"survey">): readonly Fact[] => [
  ...choice(fieldsVi.survey.channel, fieldsVi.survey.channels, said.channel),
  ...fact(fieldsVi.survey.formsOut, count(said.formsOut)),
  ...fact(fieldsVi.survey.formsBack, count(said.formsBack)),
  ...SurveySubject.options.flatMap((subject) => {
    const counts = said.counts?.[subject];
    const percent = counts ? satisfiedPercent(counts) : null;
    return percent === null
      ? []
      : fact(subjectNames[subject], fieldsVi.survey.satisfied(`${decimal(percent)}%`));
  }),
  ...fact(fieldsVi.survey.remarks, said.remarks),
];

const guidance = (said: Of<"guidance">): readonly Fact[] => [
  ...fact(fieldsVi.guidance.peopleHelped, count(said.peopleHelped)),
  ...fact(fieldsVi.guidance.servicesDone, count(said.servicesDone)),
  ...fact(fieldsVi.guidance.team, said.team),
];

const publication = (said: Of<"publication">): readonly Fact[] => [
  ...choice(
    fieldsVi.publication.publicationKind,
    fieldsVi.publication.publicationKinds,
    said.publicationKind,
  ),
  ...fact(fieldsVi.publication.copies, count(said.copies)),
  ...fact(fieldsVi.publication.lengthMinutes, minutes(said.lengthMinutes)),
  ...link(fieldsVi.publication.url, said.url),
  ...fact(fieldsVi.publication.distributedTo, said.distributedTo),
];

const documentFacts = (said: Of<"document">): readonly Fact[] => [
  ...choice(fieldsVi.document.documentType, fieldsVi.document.documentTypes, said.documentType),
  ...fact(fieldsVi.document.documentNumber, said.documentNumber),
  ...fact(fieldsVi.document.documentOn, day(said.documentOn)),
  ...fact(fieldsVi.document.issuer, said.issuer),
  ...fact(fieldsVi.document.abstract, said.abstract),
  ...fact(fieldsVi.document.signer, said.signer),
];

const culturalEvent = (said: Of<"culturalEvent">): readonly Fact[] => [
  ...choice(fieldsVi.culturalEvent.eventKind, fieldsVi.culturalEvent.eventKinds, said.eventKind),
  ...fact(fieldsVi.culturalEvent.performances, count(said.performances)),
  ...fact(fieldsVi.culturalEvent.organiser, said.organiser),
];

const difficulty = (said: Of<"difficulty">): readonly Fact[] => [
  ...choice(fieldsVi.difficulty.obstacle, fieldsVi.difficulty.obstacles, said.obstacle),
  ...fact(fieldsVi.difficulty.proposal, said.proposal),
  ...fact(fieldsVi.difficulty.settledOn, day(said.settledOn)),
];

const factsByKind: { readonly [Kind in ActivityKind]: (said: Of<Kind>) => readonly Fact[] } = {
  broadcast,
  posting,
  visual,
  article,
  socialPost,
  meeting,
  dialogue,
  survey,
  guidance,
  publication,
  document: documentFacts,
  culturalEvent,
  difficulty,
};

/** What an activity says in the fields of its own kind. */
export const kindFacts = <Kind extends ActivityKind>(said: Of<Kind>): readonly Fact[] =>
  (factsByKind[said.kind] as (said: Of<Kind>) => readonly Fact[])(said);
