import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { firstIcons } from "../../../src/app/components/first-icons.ts";
import { drawingOf, withLateIcons } from "../../../src/app/components/icons.ts";
import { lateIcons } from "../../../src/app/components/late-icons.ts";

const APP = resolve("src/app");

/** Everything of the page that arrives with its first script, by following the imports that are not lazy. */
const loadedAtOnce = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file) || !file.startsWith(APP) || !/\.tsx?$/.test(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\s(?!type)[^;]*?"(\.[^"]+)";/gm,
  ))
    if (path) loadedAtOnce(join(dirname(file), path), seen);
  return seen;
};

test("Việc and all that arrives with it draw only the icons that arrive with it", () => {
  const files = [...loadedAtOnce(join(APP, "main.tsx"))];
  expect(files).toContain(join(APP, "screens/work/urgent-list.tsx"));
  expect(files).not.toContain(join(APP, "screens/diary/diary.tsx"));

  const late = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return Object.keys(lateIcons).filter((name) => text.includes(`"${name}"`));
  });
  expect(late).toEqual([]);
});

test("an icon has one drawing", () => {
  expect(Object.keys(firstIcons).filter((name) => Object.hasOwn(lateIcons, name))).toEqual([]);
});

test("a part that is opened later comes with the icons that it draws", async () => {
  expect(drawingOf("trash", false)).toBeUndefined();
  expect(await withLateIcons(Promise.resolve("part"))).toBe("part");
  expect(drawingOf("trash", false)).toBe(lateIcons.trash);
  expect(drawingOf("notebook", true)).toBe(lateIcons["notebook-fill"]);
});
