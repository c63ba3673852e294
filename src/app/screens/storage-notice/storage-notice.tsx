import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import type { StorageTroubleKind } from "../../services/services.ts";
import { errorsVi } from "../../vi/errors.ts";
import styles from "../update-offer/update-offer.module.css";

const vi = errorsVi.storage;

/** Longer than what was typed last waits for the disk. */
const RELOAD_AFTER_MS = 400;

/** What storage could not do, over whichever screen is open, until it does something again. */
export const StorageNotice = ({ trouble }: { readonly trouble: StorageTroubleKind }) => (
  <div class={styles["offer"]}>
    <Banner tone="danger" icon="warning" {...vi[trouble.kind]} isLive>
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
