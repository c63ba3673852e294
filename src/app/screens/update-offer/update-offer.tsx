import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Button } from "../../components/button.tsx";
import { useServices } from "../../hooks/use-services.ts";
import { useUpdateOffer } from "../../hooks/use-update-offer.ts";
import { savingVi } from "../../vi/saving.ts";
import styles from "./update-offer.module.css";

/** «Có bản mới»: offered, never forced, and not shown at all over a form that is being filled in. */
export const UpdateOffer = () => {
  const { phone } = useServices();
  const { path } = useLocation();
  const isReady = useUpdateOffer();
  const [isDraftOpen, setDraftOpen] = useState(false);
  if (!isReady || path.startsWith("/ghi") || path.endsWith("/sua")) return null;

  const handleUpdate = async () => {
    const applied = await phone.applyUpdate();
    setDraftOpen(!applied.ok);
  };

  return (
    <div class={styles["offer"]} role="status">
      <div class="toast">
        <span class="grow">{isDraftOpen ? savingVi.update.draftOpen : savingVi.update.text}</span>
        <Button variant="quiet" isCompact onClick={handleUpdate}>
          {savingVi.update.action}
        </Button>
      </div>
    </div>
  );
};
