import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { AppBar } from "../../components/app-bar.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { CodeForm } from "./code-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { useSignIn } from "./use-sign-in.ts";

interface SignInScreenProps {
  /** Where «Quay lại» leads; nowhere on a page that is all there is. */
  readonly backHref?: string | undefined;
  /** Instead of going to the first page. */
  readonly onSignedIn?: (() => void) | undefined;
}

/** Signing in at a desk: user name and password, or the one-time code of a slip. */
export const SignInScreen = ({ backHref, onSignedIn }: SignInScreenProps) => {
  usePage(signInVi.desk.title);
  const { route } = useLocation();
  const [hasCode, setHasCode] = useState(false);
  const state = useSignIn(onSignedIn ?? (() => route("/", true)));

  const switchForm = () => {
    state.forget();
    setHasCode(!hasCode);
  };

  return (
    <div class="screen">
      <AppBar title={signInVi.desk.title} backHref={backHref} />
      <main>
        {hasCode ? (
          <CodeForm state={state} onSwitch={switchForm} />
        ) : (
          <PasswordForm state={state} onSwitch={switchForm} />
        )}
      </main>
    </div>
  );
};
