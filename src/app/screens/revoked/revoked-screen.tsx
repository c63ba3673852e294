import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { dayOf } from "../../../domain/day.ts";
import type { Revoked } from "../../../domain/wire.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { LeftOnPhone } from "../../services/services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { fullDay } from "../../vi/format.ts";
import { revokedVi } from "../../vi/revoked.ts";
import { NothingHere } from "../nothing-here.tsx";
import styles from "./revoked.module.css";

/** `/may-bi-khoa`: what a revoked phone has handed in, what it still has, and only then how the data go (S46). */
export const RevokedScreen = () => {
  const { account, outbox } = useServices();
  const { revoked } = useAccount();
  const left = useLive(() => account.leftOnPhone(), [account]);
  const title = errorsVi.revoked.title[revoked?.what ?? "device"];
  usePage(title);

  if (!revoked) return <NothingHere heading={title} title={revokedVi.nothing} text="" />;
  return (
    <div class="screen">
      <AppBar title={title} backHref="/" />
      <main>
        <div class="fields">
          <Reason revoked={revoked} />
        </div>
        {left && <Left left={left} keptBy={revoked.keptBy} />}
        <div class={`fields ${styles["ways"]}`}>
          {left && left.unsent > 0 && (
            <Button onClick={() => void outbox.sendNow()}>{revokedVi.tryNow}</Button>
          )}
          <Button variant="secondary" href="/dang-nhap-lai">
            {revokedVi.newCode}
          </Button>
          {left && <Removal left={left} />}
        </div>
      </main>
    </div>
  );
};

const Reason = ({ revoked: { at, until, keptBy } }: { readonly revoked: Revoked }) => {
  const { unit } = useAccount();
  const day = fullDay(dayOf(at, unit.timeZone));
  return (
    <>
      <p>{keptBy === null ? revokedVi.byNobody(day) : revokedVi.by(keptBy, day)}</p>
      <p class="muted">{revokedVi.until(fullDay(dayOf(until, unit.timeZone)))}</p>
    </>
  );
};

interface LeftProps {
  readonly left: LeftOnPhone;
  readonly keptBy: string | null;
}

const Left = ({ left: { handedIn, unsent, drafts, refused }, keptBy }: LeftProps) => (
  <Group heading={revokedVi.list}>
    {handedIn > 0 && (
      <ItemRow
        title={revokedVi.handedIn(handedIn)}
        meta={revokedVi.handedInMeta(keptBy ?? revokedVi.keeper)}
        icon="seal-check"
      />
    )}
    {unsent > 0 && (
      <ItemRow
        title={revokedVi.unsent(unsent)}
        meta={revokedVi.unsentMeta}
        icon="device-mobile"
        href="/hop-cho-gui"
      />
    )}
    {drafts > 0 && (
      <ItemRow title={revokedVi.drafts(drafts)} meta={revokedVi.draftsMeta} icon="list-checks" href="/" />
    )}
    {refused > 0 && (
      <ItemRow
        title={revokedVi.refused(refused)}
        meta={revokedVi.refusedMeta}
        icon="warning"
        href="/hop-cho-gui"
      />
    )}
    {handedIn + unsent + drafts + refused === 0 && <ItemRow title={revokedVi.nothing} icon="seal-check" />}
  </Group>
);

const Removal = ({ left: { unsent, drafts, refused } }: { readonly left: LeftOnPhone }) => {
  const { account } = useServices();
  const { route } = useLocation();
  const [isAsking, setAsking] = useState(false);
  const handleRemove = async () => {
    setAsking(false);
    const removed = await account.removeData();
    if (removed.ok) route("/", true);
  };

  if (unsent + drafts + refused > 0) return <p class="muted">{revokedVi.removeNote}</p>;
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {revokedVi.remove}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={revokedVi.confirm.title}
          text={revokedVi.confirm.text}
          cancelLabel={revokedVi.confirm.keep}
          confirmLabel={revokedVi.confirm.remove}
          isDangerous
          onCancel={() => setAsking(false)}
          onConfirm={handleRemove}
        />
      )}
    </>
  );
};
