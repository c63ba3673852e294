import { useState } from "preact/hooks";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Theme } from "../../services/services.ts";
import { settingsVi } from "../../vi/settings.ts";
import { useStorageFacts } from "../use-storage-facts.ts";
import { Settings } from "./settings.tsx";

/** `/cai-dat`: how it looks, what this phone holds, how it sends, signing out. */
export const SettingsScreen = () => {
  const { phone, outbox } = useServices();
  const [theme, setTheme] = useState<Theme>(() => phone.theme());
  const isWifiOnly = useLive(() => outbox.wifiOnlyPhotos(), [outbox]);
  const storage = useStorageFacts();
  usePage(settingsVi.title);

  const handleTheme = (next: Theme) => {
    phone.setTheme(next);
    setTheme(next);
  };
  const handlePersist = async () => {
    await phone.askToPersist();
    storage.refresh();
  };

  return (
    <Settings
      theme={theme}
      storage={storage.facts}
      isWifiOnly={isWifiOnly ?? false}
      appVersion={phone.appVersion}
      onTheme={handleTheme}
      onPersist={handlePersist}
      onFreed={storage.refresh}
      onWifiOnly={(isOn) => void outbox.setWifiOnlyPhotos(isOn)}
    />
  );
};
