import { useState } from "preact/hooks";
import { may } from "../../../domain/permission.ts";
import { scopeOf } from "../../../domain/scope.ts";
import type { PhotoLongSide } from "../../../domain/unit-settings.ts";
import { Banner } from "../../components/banner.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFailure } from "../../services/services.ts";
import { storageProblem } from "../../vi/log.ts";
import { photoSizeVi } from "../../vi/settings.ts";
import styles from "./settings.module.css";

const SIZES: readonly PhotoLongSide[] = [1280, 1600, 2048];

/** How large the unit's photos are kept; shown to whoever may set it. */
export const PhotoSize = () => {
  const { diary, photos } = useServices();
  const { actor, unit } = useAccount();
  const settings = useLive(() => diary.unitSettings(), [diary]);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const scope = scopeOf(unit.id, "shared");
  if (!may(actor, { kind: "writeRecord", scope, collection: "unitSettings", createdBy: null })) return null;

  const handleChange = async (size: PhotoLongSide | undefined) => {
    if (size === undefined || size === settings?.photoLongSidePx) return;
    const written = await photos.setLongSide(size);
    setFailure(written.ok ? null : written.error);
  };
  return (
    <>
      <div class="sec">
        <h2>{photoSizeVi.title}</h2>
      </div>
      <div class={`group plain ${styles["size"]}`}>
        <Segmented
          label={photoSizeVi.title}
          options={SIZES.map((size) => ({ value: String(size), label: photoSizeVi.sizes[size] }))}
          selected={String(settings?.photoLongSidePx)}
          onChange={(chosen) => void handleChange(SIZES.find((size) => String(size) === chosen))}
        />
        <p class="hint">{photoSizeVi.hint}</p>
        {failure && <Banner tone="danger" icon="warning" {...storageProblem(failure)} isLive />}
      </div>
    </>
  );
};
