import { BaseSequencer } from "vitest/node";

/**
 * Files that take longest, longest first: begun last, one of them would run on alone. A name that is missing here costs
 * waiting, nothing else. Vitest's own memory of durations is empty on a fresh clone, and lengths of files say little.
 */
const LONGEST = [
  "test/e2e/office-day.test.ts",
  "test/e2e/tour.test.ts",
  "test/e2e/main-journey.test.ts",
  "test/e2e/several-devices.test.ts",
  "test/e2e/update-faults.test.ts",
  "test/e2e/capture.test.ts",
  "test/e2e/phone-faults.test.ts",
  "test/e2e/link-faults.test.ts",
  "test/e2e/photo-corpus.test.ts",
  "test/app/services/every-write-fails.test.ts",
  "test/contract/strange-answers.test.ts",
  "test/contract/torn-exchange.test.ts",
  "test/simulation/planted.test.ts",
];

/** @param {import("vitest/node").TestSpecification} file */
const place = ({ moduleId }) => {
  const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
  return found === -1 ? LONGEST.length : found;
};

export class LongestFirst extends BaseSequencer {
  /** @override @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    const groupOf = (/** @type {import("vitest/node").TestSpecification} */ { project }) =>
      project.config.sequence.groupOrder;
    return sorted.sort((a, b) => groupOf(a) - groupOf(b) || place(a) - place(b));
  }
}
