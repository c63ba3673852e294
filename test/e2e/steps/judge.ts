import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { findAxeViolations } from "../../support/axe.ts";
import { findMisfits, widerThanScreen } from "./fits.ts";

/** Where pictures go (`npm run screenshots`); without it the screens are only judged. */
const PICTURES = process.env["LOA_SCREENSHOTS"];
/** Also those by night and at large letters, for looking at; the ones by day are kept in the repository. */
const TAKES_ALL = process.env["LOA_SCREENSHOTS_ALL"] === "1";

/**
 * What is open now in the colours of day and night, and at large letters: what is wrong with it, in words. `name` is that
 * of its picture. `isThorough`: also in the colours for sunlight, on a screen of 320 px, and for the size of all targets.
 */
export const judge = async (
  page: Page,
  name: string,
  { isThorough = false }: { readonly isThorough?: boolean } = {},
): Promise<readonly string[]> => {
  const found: string[] = [];
  await settle(page);
  found.push(...(await findAxeViolations(page)).map((text) => `${name}: ${text}`));
  await shoot(page, name);

  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  await settle(page);
  // The night changes colours, nothing else.
  found.push(
    ...(await findAxeViolations(page, ["color-contrast"])).map((text) => `${name} by night: ${text}`),
  );
  if (TAKES_ALL) await shoot(page, `${name}--toi`);
  if (isThorough) {
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "sun"));
    await settle(page);
    found.push(
      ...(await findAxeViolations(page, ["color-contrast"])).map((text) => `${name} in the sun: ${text}`),
    );
    if (TAKES_ALL) await shoot(page, `${name}--nang`);
  }

  await page.evaluate(() => {
    document.documentElement.setAttribute("data-theme", "light");
    document.documentElement.style.setProperty("font-size", "200%");
  });
  await settle(page);
  for (const text of await widerThanScreen(page))
    found.push(`${name} at 200 % letters: ${text} stands out of the screen`);
  if (TAKES_ALL) await shoot(page, `${name}--chu-200`);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  if (isThorough) found.push(...(await findMisfits(page, name)));
  // What is pressed next must not move away under the finger.
  await settle(page);
  return found;
};

/** What was changed is drawn, and nothing is on its way in: half-transparent words have no contrast. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** As it would lie on paper. */
export const shootPrinted = async (page: Page, name: string): Promise<void> => {
  await page.emulateMedia({ media: "print" });
  await shoot(page, name);
  await page.emulateMedia({ media: "screen" });
};

const shoot = async (page: Page, name: string): Promise<void> => {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, quality: 85 })
    .toFile(join(PICTURES, `${name}.png`));
};
