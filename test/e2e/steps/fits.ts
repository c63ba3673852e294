import type { Page } from "playwright-core";

const NARROWEST_PX = 320;
/** Of a finger; WCAG 2.2 (2.5.8) leaves a link within a sentence its line, at least 24. */
const TARGET_PX = 48;
const INLINE_TARGET_PX = 24;

/** What a phone of 320 px could not show, and what a finger would miss, in words. */
export const findMisfits = async (page: Page, name: string): Promise<readonly string[]> => {
  const found = (await smallTargets(page)).map((text) => `${name}: ${text}`);
  const size = page.viewportSize();
  if (!size) return found;
  await page.setViewportSize({ width: NARROWEST_PX, height: size.height });
  const wide = await widerThanScreen(page);
  await page.setViewportSize(size);
  return [...found, ...wide.map((text) => `${name} at ${NARROWEST_PX} px: ${text} stands out of the screen`)];
};

/** What makes the screen scroll sideways; a box that scrolls by itself (a table, a row of photos) may hold wider things. */
export const widerThanScreen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll(".screen, .screen > main")];
    if (!boxes.some((box) => box.scrollWidth > box.clientWidth + 1)) return [];
    const width = document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll("*")].filter(
      (element) => element.children.length === 0 && element.getBoundingClientRect().right > width + 1,
    );
    return out.length === 0
      ? ["something"]
      : out.slice(0, 3).map((element) => element.outerHTML.slice(0, 160));
  });

/** A target may be drawn smaller than it is: what counts is where a finger hits it. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([target, inlineTarget]) => {
      /** A box to tick is hit through its label, behind which it may be hidden. */
      const drawnOf = (element: Element): Element =>
        (element instanceof HTMLInputElement && /checkbox|radio/.test(element.type)
          ? element.labels?.[0]
          : null) ?? element;
      const isOffered = (element: Element): boolean =>
        !element.matches(":disabled") &&
        !element.closest("[inert], [hidden]") &&
        drawnOf(element).getBoundingClientRect().width > 1 &&
        getComputedStyle(element).visibility !== "hidden";
      const leastOf = (element: Element): number => {
        const isInline = getComputedStyle(element).display === "inline";
        return (isInline && element.parentElement?.matches("p, li, dd, span") ? inlineTarget : target) - 0.5;
      };
      const isHit = (element: Element, x: number, y: number): boolean => {
        // The edge of the screen takes nothing away.
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
        const hit = document.elementFromPoint(x, y);
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        return hit !== null && [element, ...labels].some((part) => part.contains(hit));
      };
      const isReached = (element: Element, least: number): boolean => {
        const { left, top, width, height } = drawnOf(element).getBoundingClientRect();
        const [x, y, reach] = [left + width / 2, top + height / 2, least / 2 - 0.5];
        const isHitAt = (dx: number, dy: number) => isHit(element, x + dx, y + dy);
        return (
          (width >= least || (isHitAt(-reach, 0) && isHitAt(reach, 0))) &&
          (height >= least || (isHitAt(0, -reach) && isHitAt(0, reach)))
        );
      };
      const asked = "a[href], button, select, textarea, summary, input:not([type='hidden']), [role='button']";
      // Behind an open dialog nothing is offered.
      const shown = document.querySelector("dialog:modal") ?? document.body;
      const small: string[] = [];
      for (const element of [...shown.querySelectorAll(asked)].filter(isOffered)) {
        const least = leastOf(element);
        const { width, height } = drawnOf(element).getBoundingClientRect();
        if (width >= least && height >= least) continue;
        element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        if (!isReached(element, least))
          small.push(
            `a target of ${Math.round(width)}×${Math.round(height)} px: ${element.outerHTML.slice(0, 200)}`,
          );
      }
      return small;
    },
    [TARGET_PX, INLINE_TARGET_PX] as const,
  );
