import { screen, waitFor } from "@testing-library/preact";
import { afterAll, beforeAll, expect, test } from "vitest";
import { speakChosenLanguage } from "../../../src/app/services/language.ts";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";

beforeAll(async () => {
  localStorage.setItem("loa-language", "en");
  await speakChosenLanguage();
});
afterAll(() => localStorage.clear());

/** What people have written: the plan, names, a record; and the names of the app and of its languages. */
const WRITTEN = /Sổ Tuyên truyền|Tiếng Việt|Nguyễn Thị Hoa|Hương Sơn|Sơn Kim|Sơn Thử|VH&TT|UBND|Văn hóa/;

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** Every text on the page, and what is only heard; words of the plan stand in elements of the plan's own. */
const textsOf = (root: Element): readonly string[] => {
  const said: string[] = [];
  for (const element of root.querySelectorAll("*")) {
    for (const name of ["aria-label", "placeholder", "alt", "title"])
      said.push(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.textContent ?? "");
  }
  return said.filter((text) => VIETNAMESE.test(text));
};

/** Every string in a value, the longest first: a title may be part of a sentence. */
const stringsOf = (value: unknown): readonly string[] => {
  const found = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part === "string" && part.length > 2) found.add(part);
    else if (typeof part === "object" && part !== null) Object.values(part).forEach(walk);
  };
  walk(value);
  return [...found].sort((a, b) => b.length - a.length);
};

const SCREENS = [
  ["/", "Month 5/2025"],
  ["/nhat-ky", "Diary"],
  ["/them", "More"],
  ["/cai-dat", "Settings"],
  ["/hop-cho-gui", "Outbox"],
  ["/bien-nhan", "Receipts"],
  ["/dia-diem", "Places of the unit"],
  ["/viec-rieng", "Own tasks"],
  ["/niem-yet", "Posting procedures"],
  ["/phan-anh", "Citizens' feedback"],
  ["/kho-khan", "Difficulties"],
  ["/dot-treo", "Poster campaigns"],
] as const;

test.each(SCREENS)("%s is in English, whatever the plan is written in", async (path, title) => {
  const { device } = await anEnrolledPhone();
  const written = stringsOf(await device.services.diary.planInForce());
  openApp(device, path);
  await screen.findByRole("heading", { level: 1, name: new RegExp(title) });
  await waitFor(() => expect(document.querySelector("[aria-busy='true']")).toBeNull());
  const interfaceWords = textsOf(document.body)
    .map((text) => written.reduce((left, words) => left.replaceAll(words, ""), text))
    .filter((text) => VIETNAMESE.test(text) && !WRITTEN.test(text));
  expect(interfaceWords).toEqual([]);
  expect(document.documentElement.lang).toBe("en");
});
