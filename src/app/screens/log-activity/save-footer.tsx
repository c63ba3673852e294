import { Banner } from "../../components/banner.tsx";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { useOnline } from "../../hooks/use-online.ts";
import type { SaveFailure } from "../../services/services.ts";
import { logVi, storageProblem } from "../../vi/log.ts";
import { savingVi } from "../../vi/saving.ts";

interface SaveFooterProps {
  /** Instead of «Lưu và gửi» and «Lưu trên máy». */
  readonly label?: { readonly online: string; readonly offline: string };
  readonly isSaving: boolean;
  readonly failure: SaveFailure | null;
  readonly onSave: () => void;
}

/** One primary button; without a network it says where the record will be. */
export const SaveFooter = ({ label, isSaving, failure, onSave }: SaveFooterProps) => {
  const isOnline = useOnline();
  const { online, offline } = label ?? { online: savingVi.onlineButton, offline: savingVi.offlineButton };
  return (
    <footer class="foot">
      {failure && <Problem failure={failure} />}
      {!isOnline && (
        <p class="row meta tone-queue">
          <Icon name="wifi-slash" size="s" />
          {savingVi.offlineHint}
        </p>
      )}
      <Button icon={isOnline ? "paper-plane-tilt" : "device-mobile"} isBusy={isSaving} onClick={onSave}>
        {isOnline ? online : offline}
      </Button>
    </footer>
  );
};

const Problem = ({ failure }: { readonly failure: SaveFailure }) => {
  switch (failure.kind) {
    case "invalidFields":
      return (
        <p class="err" role="alert">
          <Icon name="warning" />
          {logVi.fix(failure.fields.length)}
        </p>
      );
    case "draftGone":
      return (
        <p class="err" role="alert">
          <Icon name="warning" />
          {logVi.gone.text}
        </p>
      );
    default:
      return <Banner tone="danger" icon="warning" {...storageProblem(failure)} isLive />;
  }
};
