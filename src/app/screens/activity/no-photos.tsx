import { useLocation } from "preact-iso";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { Button } from "../../components/button.tsx";
import { hasCamera } from "../../hooks/has-camera.ts";
import { useServices } from "../../hooks/use-services.ts";
import { logVi } from "../../vi/log.ts";
import { statusVi } from "../../vi/status.ts";
import styles from "./activity.module.css";

/** «Chưa có minh chứng», and one tap to the camera. */
export const NoPhotos = ({ view, mayAdd }: { readonly view: ActivityView; readonly mayAdd: boolean }) => {
  const { drafts } = useServices();
  const { route } = useLocation();

  const handleTake = async () => {
    const draft = await drafts.edit(view.id);
    if (draft) route(hasCamera() ? `/ghi/${draft.id}/chup` : `/ghi/${draft.id}`);
  };

  return (
    <>
      <p class={`meta ${styles["none"]}`}>{statusVi.noEvidence}</p>
      {mayAdd && (
        <p class={styles["none"]}>
          <Button variant="soft" isCompact icon="camera" onClick={handleTake}>
            {logVi.takePhoto}
          </Button>
        </p>
      )}
    </>
  );
};
