import type { RefObject } from "preact";

interface PhotoInputProps {
  /** For the button that stands for it: clicking it opens the camera or the gallery. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly source: "camera" | "gallery";
  readonly onFiles: (files: readonly File[]) => Promise<void>;
  readonly onCancel: () => unknown;
}

/** The browser's own way to the camera app (one photo) or the gallery (several), out of sight behind a button. */
export const PhotoInput = ({ inputRef, source, onFiles, onCancel }: PhotoInputProps) => {
  const handleChange = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) {
      onCancel();
      return;
    }
    await onFiles(files);
    // The same photo may be chosen again after it was removed.
    input.value = "";
  };

  return (
    <input
      ref={inputRef}
      class="vh"
      type="file"
      accept="image/*"
      {...(source === "camera" ? { capture: "environment" } : { multiple: true })}
      tabIndex={-1}
      aria-hidden="true"
      data-source={source}
      onChange={({ currentTarget }) => handleChange(currentTarget)}
      onCancel={onCancel}
    />
  );
};
