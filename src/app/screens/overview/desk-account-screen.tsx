import { useState } from "preact/hooks";
import { unitNameOn } from "../../../domain/unit.ts";
import { ChipGroup } from "../../components/chip-group.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useOutbox } from "../../hooks/use-outbox.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { Theme } from "../../services/services.ts";
import { adminVi } from "../../vi/admin.ts";
import { deskAccountVi } from "../../vi/administration.ts";
import { agenciesVi } from "../../vi/agencies.ts";
import { handOverVi } from "../../vi/hand-over.ts";
import { officeGalleryVi } from "../../vi/office-gallery.ts";
import { officeInboxVi } from "../../vi/office-inbox.ts";
import { photoVi } from "../../vi/photo.ts";
import { planEditorVi } from "../../vi/plan-editor.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";
import { reviewFiguresVi } from "../../vi/review-figures.ts";
import { moreVi, settingsVi } from "../../vi/settings.ts";
import { urgingVi } from "../../vi/urging.ts";
import { SetPasswordScreen } from "../sign-in/set-password-screen.tsx";
import { AcrossLinks } from "./across-links.tsx";
import { SignOut } from "./sign-out.tsx";
import { SupervisorScreen } from "./supervisor-screen.tsx";
import { useMayDecide } from "./use-may-decide.ts";

/** Who is signed in here, how the screen looks, and the way out. */
export const DeskAccountScreen = () => {
  const { needsPassword } = useAccount();
  const [isSetting, setSetting] = useState(false);

  if (isSetting) return <SetPasswordScreen onDone={() => setSetting(false)} />;
  return <DeskAccount onSetPassword={needsPassword ? () => setSetting(true) : undefined} />;
};

const DeskAccount = ({ onSetPassword }: { readonly onSetPassword: (() => void) | undefined }) => {
  usePage(deskAccountVi.title);
  const { user, unit } = useAccount();
  const { diary, phone } = useServices();
  const mayDecide = useMayDecide();
  const waiting = useOutbox()?.items ?? 0;
  const place = unit.office ?? unitNameOn(unit, diary.today());

  return (
    <SupervisorScreen title={deskAccountVi.title}>
      <div class="narrow">
        <Group>
          <ItemRow title={user.name} meta={`${adminVi.roles[user.role]}, ${place}`} icon="user-circle" />
          <ItemRow
            title={moreVi.outbox}
            meta={moreVi.outboxMeta(waiting)}
            icon="paper-plane-tilt"
            href="/hop-cho-gui"
          />
          <ItemRow
            title={planEditorVi.title}
            meta={planEditorVi.meta}
            icon="list-checks"
            href="/soan-ke-hoach"
          />
          <ItemRow title={officeInboxVi.title} meta={officeInboxVi.meta} icon="warning" href="/kho-khan" />
          <ItemRow
            title={officeGalleryVi.title}
            meta={officeGalleryVi.meta}
            icon="seal-check"
            href="/guong"
          />
          <ItemRow
            title={reviewFiguresVi.title}
            meta={reviewFiguresVi.meta}
            icon="chart-bar"
            href="/so-lieu-duyet"
          />
          <AcrossLinks />
          <ItemRow title={agenciesVi.title} meta={agenciesVi.meta} icon="users-three" href="/co-quan" />
          <ItemRow title={urgingVi.book} meta={urgingVi.bookMeta} icon="bell" href="/don-doc" />
          <ItemRow
            title={portalNewsVi.desk.title}
            meta={portalNewsVi.desk.meta}
            icon="notebook"
            href="/tin-cong"
          />
          {mayDecide && (
            <ItemRow
              title={handOverVi.desk.title}
              meta={handOverVi.desk.meta}
              icon="file-text"
              href="/nhan-tep"
            />
          )}
          <ItemRow
            title={photoVi.byCode.title}
            meta={photoVi.byCode.meta}
            icon="magnifying-glass"
            href="/ma"
          />
          {onSetPassword && (
            <ItemRow title={deskAccountVi.setPassword} icon="lock-key" onClick={onSetPassword} />
          )}
        </Group>
        <ThemeChoice />
        <SignOut />
        <p class="meta">{settingsVi.version(phone.appVersion)}</p>
      </div>
    </SupervisorScreen>
  );
};

const themes = ["auto", "light", "dark", "sun"] as const satisfies readonly Theme[];

const ThemeChoice = () => {
  const { phone } = useServices();
  const [theme, setTheme] = useState(() => phone.theme());
  const choose = (chosen: Theme | undefined) => {
    if (!chosen) return;
    phone.setTheme(chosen);
    setTheme(chosen);
  };

  return (
    <ChipGroup
      label={settingsVi.theme}
      options={themes.map((value) => ({ value, label: settingsVi.themes[value] }))}
      selected={[theme]}
      onChange={([chosen]) => choose(chosen)}
      choice="one"
    />
  );
};
