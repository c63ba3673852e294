import type { LostDevice } from "../../domain/api.ts";
import { dayOf } from "../../domain/day.ts";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { useAccount } from "../hooks/use-account.ts";
import { useOutbox } from "../hooks/use-outbox.ts";
import { useServices } from "../hooks/use-services.ts";
import { errorsVi } from "../vi/errors.ts";
import { shortDay } from "../vi/format.ts";

/** The session has ended: everything stays and can be added to; only sending waits for a new sign-in. */
export const SignInAgain = () => {
  const { isSignedOut, revoked, lost } = useAccount();
  const outbox = useOutbox();
  if (revoked) return <RevokedNotice what={revoked.what} />;
  if (!isSignedOut && lost) return <LossNotice lost={lost} />;
  if (!isSignedOut || !outbox) return null;
  return (
    <Banner
      tone="attn"
      icon="lock-key"
      title={errorsVi.signedOut.title}
      text={errorsVi.signedOut.text(outbox.items)}
    >
      <Button variant="attention" isCompact href="/dang-nhap-lai">
        {errorsVi.signedOut.action}
      </Button>
    </Banner>
  );
};

/** The storage of this phone was wiped: said once, with what the phone last had unsent (S47). */
const LossNotice = ({ lost }: { readonly lost: LostDevice }) => {
  const { account } = useServices();
  const { unit } = useAccount();
  const since = lost.oldestUnsentAt && shortDay(dayOf(lost.oldestUnsentAt, unit.timeZone));
  return (
    <Banner
      tone="danger"
      icon="warning"
      title={errorsVi.lost.title}
      text={errorsVi.lost.text(lost.unsentActivities, since)}
    >
      <Button variant="secondary" isCompact onClick={() => void account.noteLoss()}>
        {errorsVi.lost.action}
      </Button>
    </Banner>
  );
};

/** Plainly said wherever the officer works; what was handed in and what is left stands on a screen of its own. */
const RevokedNotice = ({ what }: { readonly what: "device" | "user" }) => (
  <Banner tone="danger" icon="lock-key" title={errorsVi.revoked.title[what]} text={errorsVi.revoked.text}>
    <Button variant="secondary" isCompact href="/may-bi-khoa">
      {errorsVi.revoked.action}
    </Button>
  </Banner>
);
