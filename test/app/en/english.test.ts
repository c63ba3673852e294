import { describe, expect, test } from "vitest";
import { english } from "../../../src/app/en/english.ts";
import { catalogue, speak } from "../../../src/app/vi/catalogue.ts";

describe("the English words", () => {
  test("no English word still has Vietnamese letters, names of papers and of the app apart", () => {
    const isWords = (value: unknown): value is object => typeof value === "object" && value !== null;
    const spelt = (path: string, said: unknown): readonly string[] =>
      isWords(said)
        ? Object.entries(said).flatMap(([key, word]) => spelt(`${path}.${key}`, word))
        : typeof said === "string" || typeof said === "function"
          ? [`${path}: ${said}`]
          : [];
    const odd = Object.entries(english)
      .flatMap(([name, said]) => spelt(name, said))
      .filter((line) => /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu.test(line))
      .filter((line) => !line.includes("Sổ Tuyên truyền"));
    expect(odd).toEqual([]);
  });
});

describe("laying a language over the words", () => {
  test("holds for objects that are held already and for those that come later, and leaves what it lacks", () => {
    const early = catalogue("test-early", { hello: "chào", deep: { list: ["một", "hai"], only: "riêng" } });
    const { deep } = early;
    speak({
      "test-early": { hello: "hello", deep: { list: ["one", "two"] } },
      "test-late": { bye: "goodbye" },
    });
    const late = catalogue("test-late", { bye: "tạm biệt" });
    expect(early.hello).toBe("hello");
    expect(deep).toEqual({ list: ["one", "two"], only: "riêng" });
    expect(late.bye).toBe("goodbye");
  });
});
