import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { chooseLanguage, chosenLanguage, LANGUAGE_NAMES, type Language } from "../../services/language.ts";
import { languageVi } from "../../vi/settings.ts";

/** «Tiếng Việt» */
export const languageName = (): string =>
  LANGUAGE_NAMES.find(({ language }) => language === chosenLanguage())?.name ?? "";

/** Choosing starts the page anew; what is being written lies on disk. */
export const LanguageSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const handleChoose = async (language: Language) => {
    if (language === chosenLanguage()) return onClose();
    const chosen = await chooseLanguage(language);
    setProblem(chosen.ok ? null : languageVi.offline);
  };
  return (
    <Sheet title={languageVi.title} text={languageVi.text} onClose={onClose}>
      <p role="alert">{problem}</p>
      {LANGUAGE_NAMES.map(({ language, name }) => (
        <Button
          key={language}
          variant={language === chosenLanguage() ? "primary" : "secondary"}
          onClick={() => handleChoose(language)}
        >
          <span lang={language}>{name}</span>
        </Button>
      ))}
    </Sheet>
  );
};
