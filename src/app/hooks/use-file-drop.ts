import { useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * Files that are dropped anywhere on the page or pasted into it, while the component is there. True while files are
 * held over it.
 */
export const useFileDrop = (onFiles: (files: readonly File[]) => void): boolean => {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  // Before the form is seen: a file dropped on a page that does not listen yet is opened in its place.
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      // Otherwise the browser opens the file instead of this page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Told of every element that is passed; only leaving the page has nothing behind it.
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      hand(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent): void => {
      // Words from Word and Excel come with a picture of themselves: into a field they go as words.
      if (isField(event.target) && event.clipboardData?.getData("text/plain")) return;
      if (hand(event.clipboardData)) event.preventDefault();
    };
    const hand = (brought: DataTransfer | null): boolean => {
      const files = [...(brought?.files ?? [])];
      if (files.length > 0) latest.current(files);
      return files.length > 0;
    };

    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, []);

  return isOver;
};

/** A piece of text or a link that is dragged belongs to the field it is dropped on. */
const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
