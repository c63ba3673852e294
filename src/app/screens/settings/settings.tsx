import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icons.ts";
import { Switch } from "../../components/switch.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { StorageFacts, Theme } from "../../services/services.ts";
import { lowerFirst } from "../../vi/format.ts";
import { settingsVi } from "../../vi/settings.ts";
import { initialsOf } from "../initials-of.ts";
import { PushSetting } from "../notices/push-setting.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { useBackHref } from "../use-back-href.ts";
import { LanguageRow } from "./language-row.tsx";
import { LockSetting } from "./lock-setting.tsx";
import { PhotoSize } from "./photo-size.tsx";
import { ReducedData } from "./reduced-data.tsx";
import styles from "./settings.module.css";
import { SignOut } from "./sign-out.tsx";
import { StorageGroup } from "./storage-group.tsx";

interface SettingsProps {
  readonly theme: Theme;
  readonly storage: StorageFacts | null;
  readonly isWifiOnly: boolean;
  readonly appVersion: string;
  readonly onTheme: (theme: Theme) => void;
  readonly onPersist: () => void;
  readonly onFreed: () => void;
  readonly onWifiOnly: (isOn: boolean) => void;
}

const THEMES: readonly { readonly theme: Theme; readonly icon: IconName }[] = [
  { theme: "auto", icon: "device-mobile" },
  { theme: "light", icon: "sun-dim" },
  { theme: "dark", icon: "moon" },
  { theme: "sun", icon: "sunglasses" },
];

export const Settings = (props: SettingsProps) => {
  const { theme, storage, isWifiOnly, appVersion, onTheme, onPersist, onFreed, onWifiOnly } = props;
  const { diary } = useServices();
  const { user, unit } = useAccount();
  const backHref = useBackHref();
  return (
    <div class="screen">
      <AppBar title={settingsVi.title} backHref={backHref}>
        <OutboxChip />
      </AppBar>
      <main>
        <div class="group">
          <div class={styles["me"]}>
            <span class="av" aria-hidden="true">
              {initialsOf(user.name)}
            </span>
            <div class="grow">
              <p class="strong">{user.name}</p>
              <p class="meta">
                {[user.title, lowerFirst(unitNameOn(unit, diary.today()))]
                  .filter((part) => part !== "")
                  .join(", ")}
              </p>
            </div>
          </div>
        </div>
        <div class="sec">
          <h2>{settingsVi.screen}</h2>
        </div>
        <div class="group plain">
          <fieldset class={styles["themes"]} aria-label={settingsVi.theme}>
            {THEMES.map((option) => (
              <button
                key={option.theme}
                type="button"
                aria-pressed={option.theme === theme}
                onClick={() => onTheme(option.theme)}
              >
                <Icon name={option.icon} />
                {settingsVi.themes[option.theme]}
              </button>
            ))}
          </fieldset>
        </div>
        <StorageGroup storage={storage} onPersist={onPersist} onFreed={onFreed} />
        <div class="sec">
          <h2>{settingsVi.sending}</h2>
        </div>
        <div class="group">
          <Switch icon="wifi-high" label={settingsVi.wifiOnly} isOn={isWifiOnly} onChange={onWifiOnly} />
          <ReducedData />
          <LockSetting />
          <LanguageRow />
        </div>
        {(user.role === "officer" || user.role === "leader") && <PushSetting />}
        <PhotoSize />
        <SignOut />
        <p class={`meta ${styles["version"]}`}>{settingsVi.version(appVersion)}</p>
      </main>
    </div>
  );
};
