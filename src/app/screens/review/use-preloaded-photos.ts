import { useEffect } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { useServices } from "../../hooks/use-services.ts";

/** Brings a record's photos to this device before it is opened, one after the other; not where data are saved. */
export const usePreloadedPhotos = (view: ActivityView | null): void => {
  const { images } = useServices();
  const photos = view?.photos ?? [];

  useEffect(() => {
    let isWanted = true;
    const loadAll = async () => {
      for (const photo of photos) {
        if (!isWanted) return;
        await images.ofEvidence(photo, "photo", true);
      }
    };
    loadAll();
    return () => {
      isWanted = false;
    };
  }, [images, photos.map(({ file }) => file).join()]);
};
