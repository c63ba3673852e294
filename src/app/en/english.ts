import * as format from "./format.ts";
import * as settings from "./settings.ts";

/** Every English catalogue by the name of its Vietnamese sister. One lazy file: nobody else downloads it. */
export const english: Readonly<Record<string, object>> = {
  ...format,
  ...settings,
};
