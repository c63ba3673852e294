import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useReadClipboard } from "../../../hooks/use-read-clipboard.ts";
import { fieldsVi } from "../../../vi/fields.ts";
import type { LogForm } from "../log-form.ts";

interface UrlOfProps {
  readonly form: LogForm;
  readonly label: string;
}

/** A link, pasted rather than typed. */
export const UrlOf = ({ form, label }: UrlOfProps) => {
  const readClipboard = useReadClipboard();

  const handleUrl = (text: string) => form.set({ url: text.trim() === "" ? null : text.trim() });
  const handlePaste = async () => {
    const text = await readClipboard?.();
    if (text) handleUrl(text);
    form.touch("url");
  };

  return (
    <div>
      <TextField
        label={label}
        isOptional
        type="url"
        placeholder="https://"
        value={form.values.url ?? ""}
        error={form.problem("url")}
        onInput={handleUrl}
        onBlur={() => form.touch("url")}
      />
      {readClipboard && (
        <Button variant="quiet" icon="link" isCompact onClick={handlePaste}>
          {fieldsVi.article.paste}
        </Button>
      )}
    </div>
  );
};
