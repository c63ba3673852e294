import { err, ok, type Result } from "../../domain/result.ts";
import { speak } from "../vi/catalogue.ts";

/** Languages of the interface. What people have written, plans and papers stay in the language they are written in. */
export type Language = "vi" | "en";

/** Each in its own language, so that whoever cannot read the screen finds theirs. */
export const LANGUAGE_NAMES = [
  { language: "vi", name: "Tiếng Việt" },
  { language: "en", name: "English" },
] as const satisfies readonly { readonly language: Language; readonly name: string }[];

/** Read before the first paint, so it cannot lie in IndexedDB. */
const LANGUAGE_KEY = "loa-language";

/** Where the service worker keeps the words of the language that was chosen (sw/second-language.ts). */
const WORDS_CACHE = "loa-language";

export const chosenLanguage = (): Language => (localStorage.getItem(LANGUAGE_KEY) === "en" ? "en" : "vi");

/** Before the first render. Without the words, as on a phone whose browser has cleared them, it stays Vietnamese. */
export const speakChosenLanguage = async (): Promise<void> => {
  if (chosenLanguage() === "vi") return;
  const english = await loadEnglish();
  if (!english) return;
  speak(english);
  document.documentElement.lang = "en";
};

/**
 * Holds from the next start of the page on, which it causes by `restart`: words that are on screen do not change under the
 * reader. English has to be fetched once and then works offline.
 */
export const chooseLanguage = async (
  language: Language,
  restart: () => void = () => location.reload(),
): Promise<Result<void, { readonly kind: "offline" }>> => {
  if (language === "en" && !(await loadEnglish())) return err({ kind: "offline" });
  localStorage.setItem(LANGUAGE_KEY, language);
  if (language === "vi") await globalThis.caches?.delete(WORDS_CACHE);
  restart();
  return ok(undefined);
};

const loadEnglish = (): Promise<Readonly<Record<string, object>> | null> =>
  import("../en/english.ts").then(
    ({ english }) => english,
    () => null,
  );
