import { useRef } from "preact/hooks";
import { Button } from "../../components/button.tsx";

interface FileButtonProps {
  readonly label: string;
  /** What the hidden field is for, for those who hear it. */
  readonly inputLabel: string;
  readonly isBusy: boolean;
  readonly isPrimary?: boolean;
  readonly onFile: (file: File) => void;
}

/** The browser's own way to any file. No type is asked for: phones hide what they do not know. */
export const FileButton = ({ label, inputLabel, isBusy, isPrimary = false, onFile }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);

  const handleChange = (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again after it was copied anew.
    field.value = "";
  };

  return (
    <>
      <Button
        variant={isPrimary ? "primary" : "secondary"}
        icon="file-text"
        isBusy={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        class="vh"
        type="file"
        tabIndex={-1}
        aria-label={inputLabel}
        onChange={({ currentTarget }) => handleChange(currentTarget)}
      />
    </>
  );
};
