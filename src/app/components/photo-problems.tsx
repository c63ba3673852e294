import type { PhotoFailure } from "../services/services.ts";
import { photoProblems } from "../vi/log.ts";
import { ProblemBanner } from "./problem-banner.tsx";

interface PhotoProblemsProps {
  readonly problems: readonly PhotoFailure[];
  readonly onUnderstood: () => void;
}

/** The photos that did not come in, each by its name, until the officer has read it. */
export const PhotoProblems = ({ problems: [first, ...others], onUnderstood }: PhotoProblemsProps) =>
  first ? <ProblemBanner {...photoProblems([first, ...others])} onUnderstood={onUnderstood} /> : null;
