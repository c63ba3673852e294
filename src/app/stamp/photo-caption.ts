import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { fullDay, lowerFirst } from "../vi/format.ts";
import type { StampFacts } from "./stamp-facts.ts";

/** The two lines that go with shared photos: what was done; where, when and the record's code. */
export const photoCaption = (
  title: string,
  { on, startsAt }: ActivityView["activity"],
  { content, where, unitName, code }: Pick<StampFacts, "content" | "where" | "unitName" | "code">,
): string => {
  const what = content === "" || title.includes(content) ? [title] : [title, content];
  const place = where === "" ? unitName : `${where}, ${lowerFirst(unitName)}`;
  const when = startsAt ? `${startsAt} ${fullDay(on)}` : fullDay(on);
  return `${what.join(": ")}\n${[place, when, code].join(" · ")}`;
};
