import { firstIcons } from "./first-icons.ts";
import type { lateIcons } from "./late-icons.ts";

export type IconName = keyof typeof firstIcons | keyof typeof lateIcons;

/** Grows once: when the first part that is opened later brings its own. */
const drawings: { [name: string]: string | undefined } = { ...firstIcons };

/** The path of an icon, filled where there is such a drawing; undefined until it has arrived. */
export const drawingOf = (name: IconName, isFilled: boolean): string | undefined =>
  (isFilled ? drawings[`${name}-fill`] : undefined) ?? drawings[name];

/** Waits for a screen or a part of one that is opened later, and for the icons that Việc does not draw. */
export const withLateIcons = async <Part>(part: Promise<Part>): Promise<Part> => {
  const [arrived, late] = await Promise.all([part, import("./late-icons.ts")]);
  Object.assign(drawings, late.lateIcons);
  return arrived;
};
