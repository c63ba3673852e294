import { useEffect, useRef, useState } from "preact/hooks";
import type { ActivityView, EvidenceView } from "../../../domain/activity/activity-view.ts";
import { Banner } from "../../components/banner.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFailure } from "../../services/services.ts";
import { storageProblem } from "../../vi/log.ts";
import { photoVi } from "../../vi/photo.ts";
import styles from "./photo.module.css";

interface PhotoCaptionProps {
  readonly view: ActivityView;
  readonly photo: EvidenceView;
}

/** Words to one photo; kept when the officer leaves them, the photo or the page. */
export const PhotoCaption = ({ view, photo }: PhotoCaptionProps) => {
  const { photos } = useServices();
  const stored = photo.caption ?? "";
  const [caption, setCaption] = useState(stored);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const [isKept, setKept] = useState(false);
  const typed = useRef(stored);
  const kept = useRef(stored);

  const handleInput = (next: string) => {
    typed.current = next;
    setCaption(next);
    setKept(false);
  };
  const keep = async (): Promise<void> => {
    const words = typed.current;
    if (words.trim() === kept.current.trim()) return;
    const before = kept.current;
    kept.current = words;
    const written = await photos.setCaption(view.id, photo.id, words);
    if (!written.ok) kept.current = before;
    setFailure(written.ok ? null : written.error);
    setKept(written.ok);
  };

  // A colleague's words, as long as nothing is typed here.
  useEffect(() => {
    if (typed.current !== kept.current) return;
    typed.current = stored;
    kept.current = stored;
    setCaption(stored);
  }, [stored]);

  useEffect(() => {
    const keepHidden = (): void => {
      if (document.visibilityState === "hidden") void keep();
    };
    document.addEventListener("visibilitychange", keepHidden);
    return () => {
      document.removeEventListener("visibilitychange", keepHidden);
      void keep();
    };
  }, []);

  return (
    <div class={styles["caption"]}>
      <TextArea
        label={photoVi.caption}
        isOptional
        value={caption}
        onInput={handleInput}
        onBlur={() => void keep()}
        maxLength={300}
      />
      <p class="vh" role="status">
        {isKept && photoVi.captionKept}
      </p>
      {failure && <Banner tone="danger" icon="warning" {...storageProblem(failure)} isLive />}
    </div>
  );
};
