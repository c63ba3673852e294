import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { Button } from "../components/button.tsx";
import { useMonthRecords } from "../screens/use-month-records.ts";
import { useRecordTitles } from "../screens/use-record-titles.ts";
import { photoVi } from "../vi/photo.ts";
import { ShareNotice, shareLabel } from "./share-notice.tsx";
import { useSharePhotos } from "./use-share-photos.ts";

/** «Chia sẻ Zalo»: all photos of a record with their stamps and the ready caption; nothing where there are none. */
export const ShareRecord = ({ view }: { readonly view: ActivityView }) => {
  const titleOf = useRecordTitles(useMonthRecords([view]));
  const sharing = useSharePhotos(view, titleOf(view));
  if (view.photos.length === 0) return null;
  return (
    <>
      <ShareNotice sharing={sharing} />
      <Button
        variant="secondary"
        icon="share-network"
        isBusy={sharing.state.kind === "working"}
        onClick={() => void sharing.share(view.photos.map((_, index) => index + 1))}
      >
        {shareLabel(sharing, photoVi.shareZalo)}
      </Button>
    </>
  );
};
