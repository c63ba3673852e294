import { Switch } from "../../components/switch.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { settingsVi } from "../../vi/settings.ts";

/** «Tiết kiệm dữ liệu» */
export const ReducedData = () => {
  const { outbox } = useServices();
  const isOn = useLive(() => outbox.reducedData(), [outbox]);
  return (
    <Switch
      icon="arrow-down"
      label={settingsVi.reduced}
      hint={settingsVi.reducedHint}
      isOn={isOn ?? false}
      onChange={(next) => void outbox.setReducedData(next)}
    />
  );
};
