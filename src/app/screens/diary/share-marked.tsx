import { useState } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import type { ImageServices } from "../../services/services.ts";
import { handOutPhotos } from "../../stamp/hand-out-photos.ts";
import { usePhotoStamp } from "../../stamp/use-photo-stamp.ts";
import { stampedFile } from "../../stamp/use-share-photos.ts";
import { diaryVi } from "../../vi/diary.ts";
import { shortDay } from "../../vi/format.ts";
import { photoVi } from "../../vi/photo.ts";

/** As many as other apps take at once. */
const MOST_PHOTOS = 10;

interface ShareMarkedProps {
  readonly views: readonly ActivityView[];
  readonly titleOf: (view: ActivityView) => string;
}

/** «Chia sẻ»: one stamped photo of each marked record, and a line for each. */
export const ShareMarked = ({ views, titleOf }: ShareMarkedProps) => {
  const { images } = useServices();
  const [first] = views;
  const stampOf = usePhotoStamp(first?.unit ?? ("" as ActivityView["unit"]));
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);

  const handleShare = async () => {
    if (!stampOf) return;
    setBusy(true);
    const files = await stampedFiles(images, views, stampOf);
    const lines = views.map((view) => [shortDay(view.activity.on), titleOf(view), placeOf(view)]);
    const caption = lines.map((line) => line.filter((part) => part !== "").join(" · ")).join("\n");
    const handed = await handOutPhotos(files, caption);
    setSaid(
      handed.kind === "needsTap"
        ? photoVi.shareReady.text
        : handed.kind === "saved"
          ? photoVi.shareSaved(files.length, handed.isCaptionCopied)
          : "",
    );
    setBusy(false);
  };

  return (
    <>
      {said !== "" && (
        <p class="meta" role="status">
          {said}
        </p>
      )}
      <Button variant="secondary" isCompact icon="share-network" isBusy={isBusy} onClick={handleShare}>
        {diaryVi.bulk.share}
      </Button>
    </>
  );
};

/** The first photo of each record, as far as they can be had. */
const stampedFiles = async (
  images: ImageServices,
  views: readonly ActivityView[],
  stampOf: NonNullable<ReturnType<typeof usePhotoStamp>>,
): Promise<readonly File[]> => {
  const files: File[] = [];
  for (const view of views) {
    const [photo] = view.photos;
    if (!photo || files.length === MOST_PHOTOS) continue;
    const made = await stampedFile(images, photo, stampOf(view, photo), 1);
    if (made instanceof File) files.push(made);
  }
  return files;
};

const placeOf = ({ activity }: ActivityView): string =>
  activity.villages?.join(", ") || activity.placeText || "";
