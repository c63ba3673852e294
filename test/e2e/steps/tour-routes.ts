import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { arrive } from "./open-path.ts";
import type { Stop } from "./tour.ts";

/**
 * The officer's tour knows every route of src/app/screens/officer-routes.tsx, so that no screen is added past it:
 *
 * - a route without a parameter that must be there (`/bien-nhan`, `/chi-tieu/:rest*`, `/nam/:year?`) is opened and judged
 *   by itself, under the name of its first part; nothing needs to be done for a new one;
 * - a route with such a parameter (`/guong/:id`) needs a record: add a stop to `officerDay` in tour.ts that goes there, or,
 *   when another story judges it, a line to `elsewhere` below; till then the tour fails and names the route.
 */
const SOURCE = join(import.meta.dirname, "../../../src/app/screens/officer-routes.tsx");

const officerRoutes = (): readonly string[] =>
  [...readFileSync(SOURCE, "utf8").matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path ?? "");

/** Routes that this tour leaves out, and who judges them, or why nobody has to. */
const elsewhere: Readonly<Record<string, string>> = {
  "/ghi": "leads on to a new form",
  "/ghi/:id/chup":
    "the camera: no axe rule applies to a picture; posting.test.ts judges the screen that scans",
  "/ban-ghi/:id/lich-su": "several-devices.test.ts",
  "/ma/:code": "leads on to the record",
  "/guong/:id": "the demo holds none; test/app/screens/exemplar",
  "/phan-anh/:id": "the demo holds none; test/app/screens/feedback",
  "/may-bi-khoa": "several-devices.test.ts: only a revoked phone shows it",
  "/dang-nhap-lai": "only a phone whose session has ended shows it",
};

/** The address of a route that needs no parameter; null when it needs one. */
const addressOf = (route: string): string | null => {
  const parts = route.split("/").filter((part) => part !== "" && !/^:.*[?*]$/.test(part));
  return parts.some((part) => part.startsWith(":")) ? null : `/${parts.join("/")}`;
};

const matches = (route: string, path: string): boolean =>
  new RegExp(
    `^${route
      .replaceAll(/\/:[^/]+\*/g, "(/.*)?")
      .replaceAll(/\/:[^/]+\?/g, "(/[^/]+)?")
      .replaceAll(/:[^/?*]+/g, "[^/]+")}$`,
  ).test(path);

const isSeen = (route: string, seen: readonly string[]): boolean => seen.some((path) => matches(route, path));

/** Stops for all routes that no stop has come past yet; `seen` are the paths of those that did. */
export const remainingStops = (seen: readonly string[]): readonly Stop[] =>
  officerRoutes().flatMap((route) => {
    const address = addressOf(route);
    if (address === null || isSeen(route, seen) || route in elsewhere) return [];
    return [{ name: `x-${route.split("/")[1]}`, visit: (page: Page) => arrive(page, address) }];
  });

/** Routes that neither a stop nor another story has judged, in words. */
export const forgottenRoutes = (seen: readonly string[]): readonly string[] =>
  officerRoutes()
    .filter((route) => !isSeen(route, seen) && !(route in elsewhere))
    .map((route) => `${route}: add a stop to officerDay, or name the story that judges it (tour-routes.ts)`);
