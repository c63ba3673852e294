import type { RefObject } from "preact";

interface FileInputProps {
  /** For the button that stands for it: clicking it opens the phone's files. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** The browser's own way to any file, out of sight behind a button. No type is asked for: phones hide what they do not know. */
export const FileInput = ({ inputRef, label, onFile }: FileInputProps) => {
  const handleChange = (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again after it was copied anew.
    field.value = "";
  };

  return (
    <input
      ref={inputRef}
      class="vh"
      type="file"
      tabIndex={-1}
      aria-label={label}
      onChange={({ currentTarget }) => handleChange(currentTarget)}
    />
  );
};
