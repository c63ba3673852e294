import { Month } from "../../../domain/day.ts";

/** Screens of a unit's broadcasts, campaigns, dialogues and surveys, by their address. */
export type OutreachPlace = { readonly kind: "logbook"; readonly month: Month | null };

/** Null: no such address. */
export const outreachPlace = (path: string): OutreachPlace | null => {
  const [family, id] = path.split("/").filter((part) => part !== "");
  switch (family) {
    case "so-phat-thanh":
      return { kind: "logbook", month: Month.safeParse(id).data ?? null };
    default:
      return null;
  }
};
