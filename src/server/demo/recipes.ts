import {
  briefing,
  culturalEvent,
  dialogue,
  document,
  publication,
  socialPost,
  survey,
  villageMeeting,
} from "./other-recipes.ts";
import { article, broadcast, guidance, posting, visual } from "./quota-recipes.ts";

/** Every kind of work that the demo writes down. */
export const recipes = {
  broadcast,
  posting,
  visual,
  article,
  guidance,
  briefing,
  villageMeeting,
  socialPost,
  dialogue,
  survey,
  publication,
  document,
  culturalEvent,
} as const;
export type RecipeName = keyof typeof recipes;
