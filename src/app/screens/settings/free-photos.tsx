import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { freePhotosVi as vi } from "../../vi/free-photos.ts";

/** «Dọn {x} MB»: takes photos off this phone that the server has for certain; says so when no backup has them. */
export const FreePhotos = ({ onFreed }: { readonly onFreed: () => void }) => {
  const { phone } = useServices();
  const freeable = useLive(() => phone.freeablePhotos(), [phone]);
  const [isAsking, setAsking] = useState(false);
  if (!freeable || freeable.photos === 0) return null;

  const handleFree = async () => {
    setAsking(false);
    await phone.freePhotos(freeable);
    onFreed();
  };

  const { photos, bytes, areBackedUp } = freeable;
  return (
    <>
      <p class="meta">{vi.canFree(photos, bytes)}</p>
      <Button variant="secondary" isCompact onClick={() => setAsking(true)}>
        {vi.free(bytes)}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={vi.ask(photos)}
          text={areBackedUp ? vi.backedUp : vi.notBackedUp}
          cancelLabel={vi.keep}
          confirmLabel={vi.free(bytes)}
          isDangerous={!areBackedUp}
          onCancel={() => setAsking(false)}
          onConfirm={handleFree}
        />
      )}
    </>
  );
};
