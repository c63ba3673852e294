import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  var axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
}

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Runs axe on what the page shows now, with every rule or with those named only. One readable text per broken rule and
 * element, so that `expect(…).toEqual([])` prints what to mend.
 */
export const findAxeViolations = async (
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> => {
  // evaluate, not a script tag: the page's content security policy stays as it is. Once for as long as the page lives.
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(AXE_SOURCE);
  const runOnly: RunOptions["runOnly"] =
    rules.length > 0 ? { type: "rule", values: [...rules] } : { type: "tag", values: TAGS };
  const { violations } = await page.evaluate(
    (only) => globalThis.axe.run(document, { runOnly: only, resultTypes: ["violations"] }),
    runOnly,
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary, html }) =>
        `${id} (${impact ?? "?"}): ${help}\n  at ${target.join(" ")}\n  ${html}\n  ${failureSummary?.replaceAll("\n", "\n  ") ?? ""}`,
    ),
  );
};
