import { captureVi } from "../vi/capture.ts";
import { Icon } from "./icon.tsx";

interface TorchButtonProps {
  /** Null where the camera has none. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | null;
}

/** The light of the phone's camera. */
export const TorchButton = ({ torch }: TorchButtonProps) =>
  torch && (
    <button
      type="button"
      class="icon-btn"
      aria-label={captureVi.torch}
      aria-pressed={torch.isOn}
      onClick={torch.toggle}
    >
      <Icon name="flashlight" />
    </button>
  );
