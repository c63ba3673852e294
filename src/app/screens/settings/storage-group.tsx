import { LOW_BYTES } from "../../../domain/phone-room.ts";
import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { StorageFacts } from "../../services/services.ts";
import { settingsVi } from "../../vi/settings.ts";
import { storageUseVi } from "../../vi/storage-use.ts";
import { FreePhotos } from "./free-photos.tsx";
import styles from "./settings.module.css";
import { StorageList } from "./storage-list.tsx";

interface StorageGroupProps {
  readonly storage: StorageFacts | null;
  readonly onPersist: () => void;
  readonly onFreed: () => void;
}

/** What this phone holds, and whether the browser may throw it away: the true answer, not the wished one. */
export const StorageGroup = ({ storage, onPersist, onFreed }: StorageGroupProps) => (
  <section aria-labelledby="storage">
    <div class="sec">
      <h2 id="storage">{settingsVi.storage}</h2>
      {storage?.freeBytes != null && <span class="aside">{settingsVi.free(storage.freeBytes)}</span>}
    </div>
    {storage?.freeBytes != null && storage.freeBytes < LOW_BYTES && <Low free={storage.freeBytes} />}
    <div class="group">
      <div class={styles["storage"]}>
        {storage && (
          <p class={`row meta-s ${storage.isPersisted ? "tone-done" : "tone-attn"}`}>
            <Icon name={storage.isPersisted ? "shield-check-fill" : "warning"} size="s" />
            {storage.isPersisted ? settingsVi.persisted : settingsVi.notPersisted}
          </p>
        )}
        {storage?.usedBytes != null && <Used used={storage.usedBytes} free={storage.freeBytes ?? 0} />}
        {storage && !storage.isPersisted && (
          <Button variant="secondary" isCompact onClick={onPersist}>
            {settingsVi.askToPersist}
          </Button>
        )}
        <StorageList />
        <FreePhotos onFreed={onFreed} />
      </div>
    </div>
  </section>
);

/** A shrunk photo with its thumbnail, for an estimate. */
const PHOTO_BYTES = 260 * 1024;

const Low = ({ free }: { readonly free: number }) => (
  <Banner
    tone="attn"
    icon="warning"
    title={storageUseVi.low.title}
    text={storageUseVi.low.text(free, Math.floor(free / PHOTO_BYTES))}
  />
);

const Used = ({ used, free }: { readonly used: number; readonly free: number }) => (
  <>
    <div class={`meter ${styles["use"]}`} role="img" aria-label={settingsVi.used(used)}>
      <i style={{ width: `${Math.max(1, (used / Math.max(1, used + free)) * 100)}%` }} />
    </div>
    <p class="meta">{settingsVi.used(used)}</p>
  </>
);
