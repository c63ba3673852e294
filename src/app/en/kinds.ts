import type { kindNames as kindNamesVi, kindUnits as kindUnitsVi } from "../vi/kinds.ts";
import type { EnglishOf } from "./english-of.ts";

export const kindNames = {
  broadcast: "Broadcast",
  posting: "Posting check",
  visual: "Billboards, banners",
  article: "Article",
  socialPost: "Social media post",
  meeting: "Meeting",
  dialogue: "Dialogue",
  survey: "Survey",
  guidance: "Guidance on public services",
  publication: "Publication, video",
  document: "Document",
  culturalEvent: "Culture",
  difficulty: "Difficulty",
} satisfies EnglishOf<typeof kindNamesVi>;

export const kindUnits = {
  broadcast: "issue",
  posting: "check",
  visual: "round",
  article: "article",
  socialPost: "post",
  meeting: "meeting",
  dialogue: "dialogue",
  survey: "survey",
  guidance: "session",
  publication: "publication",
  document: "document",
  culturalEvent: "event",
  difficulty: "case",
} satisfies EnglishOf<typeof kindUnitsVi>;
