import { useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { languageVi } from "../../vi/settings.ts";
import { LanguageSheet, languageName } from "./language-sheet.tsx";

/** «Ngôn ngữ: Tiếng Việt» */
export const LanguageRow = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button class="it" type="button" onClick={() => setOpen(true)}>
        <Icon name="translate" />
        <span class="grow">{languageVi.title}</span>
        <span class="meta">{languageName()}</span>
        <Icon name="caret-right" size="s" />
      </button>
      {isOpen && <LanguageSheet onClose={() => setOpen(false)} />}
    </>
  );
};
