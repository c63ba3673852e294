/** Reads the text that was copied; null where the browser does not let a page do that (then the field is pasted into). */
export const useReadClipboard = (): (() => Promise<string>) | null => {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard || typeof clipboard.readText !== "function") return null;
  // Refused by the officer or the browser: the field can still be pasted into by hand.
  return () => clipboard.readText().catch(() => "");
};
