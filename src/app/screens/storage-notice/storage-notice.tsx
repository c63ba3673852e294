import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageTroubleKind } from "../../services/services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { SaveToFile } from "../hand-over/save-to-file.tsx";
import styles from "../update-offer/update-offer.module.css";

const vi = errorsVi.storage;

/** Longer than what was typed last waits for the disk. */
const RELOAD_AFTER_MS = 400;

interface StorageNoticeProps {
  readonly trouble: StorageTroubleKind;
}

/** What storage could not do, over whichever screen is open, until it does something again. */
export const StorageNotice = ({ trouble }: StorageNoticeProps) => {
  const { outbox, drafts } = useServices();
  const isFailing = trouble.kind === "noSpace" || trouble.kind === "storageLost";
  // A database that cannot be written may still be read: what lies there alone can leave in a file (S43).
  const canSave = useLive(async () => {
    if (!isFailing) return false;
    try {
      return (await outbox.summary()).items > 0 || (await drafts.open()).length > 0;
    } catch {
      return false;
    }
  }, [outbox, drafts, isFailing]);
  return <StorageBanner trouble={trouble} canSave={canSave === true} />;
};

const StorageBanner = ({ trouble, canSave }: StorageNoticeProps & { readonly canSave: boolean }) => (
  <div class={styles["offer"]}>
    <Banner tone="danger" icon="warning" {...vi[trouble.kind]} isLive>
      {canSave && <SaveToFile />}
      {trouble.kind === "outdated" && (
        <Button
          variant="secondary"
          isCompact
          onClick={() => setTimeout(() => location.reload(), RELOAD_AFTER_MS)}
        >
          {vi.reload}
        </Button>
      )}
    </Banner>
  </div>
);
