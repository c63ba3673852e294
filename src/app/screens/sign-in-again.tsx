import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { useAccount } from "../hooks/use-account.ts";
import { useOutbox } from "../hooks/use-outbox.ts";
import { errorsVi } from "../vi/errors.ts";

/** The session has ended: everything stays and can be added to; only sending waits for a new sign-in. */
export const SignInAgain = () => {
  const { isSignedOut } = useAccount();
  const outbox = useOutbox();
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
