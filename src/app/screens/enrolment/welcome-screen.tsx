import { useState } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Logo } from "../../components/logo.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { APP_NAME } from "../../vi/app-name.ts";
import { firstDayVi } from "../../vi/first-day.ts";
import { languageVi } from "../../vi/settings.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { LanguageSheet, languageName } from "../settings/language-sheet.tsx";
import styles from "./enrolment.module.css";
import { Loudspeakers } from "./loudspeakers.tsx";

/** a1: what the app does, two steps, one action. */
export const WelcomeScreen = () => {
  usePage(signInVi.desk.title);
  const [hasNoSlip, setHasNoSlip] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div class="screen">
      <Loudspeakers />
      <div class={styles["language"]}>
        <Button variant="secondary" icon="translate" isCompact onClick={() => setChoosing(true)}>
          <span class="vh">{languageVi.of("")}</span>
          {languageName()}
        </Button>
      </div>
      <main>
        <div class={styles["brand"]}>
          <Logo size={44} />
          <h1>{APP_NAME}</h1>
        </div>
        <p class={`muted ${styles["promise"]}`}>{signInVi.promise}</p>
        <ol class={styles["steps"]}>
          <li>{signInVi.steps.getSlipAnywhere}</li>
          <li>{signInVi.steps.scan}</li>
        </ol>
      </main>
      <footer class="foot clear">
        <Button icon="qr-code" href="/quet-ma">
          {signInVi.scan}
        </Button>
        <Button variant="secondary" icon="keyboard" href="/nhap-ma">
          {signInVi.typeCode}
        </Button>
        <div class={styles["ways"]}>
          <Button variant="quiet" isCompact onClick={() => setHasNoSlip(true)}>
            {signInVi.noSlip}
          </Button>
          <Button variant="quiet" isCompact href="/dang-nhap">
            {firstDayVi.officeSignIn}
          </Button>
        </div>
      </footer>
      {isChoosing && <LanguageSheet onClose={() => setChoosing(false)} />}
      {hasNoSlip && (
        <Sheet
          title={firstDayVi.noSlip.title}
          text={firstDayVi.noSlip.text}
          onClose={() => setHasNoSlip(false)}
        >
          <Button onClick={() => setHasNoSlip(false)}>{firstDayVi.close}</Button>
        </Sheet>
      )}
    </div>
  );
};
