import { useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { errorsVi } from "../../vi/errors.ts";
import { firstDayVi } from "../../vi/first-day.ts";
import { signInVi } from "../../vi/sign-in.ts";
import styles from "../scan/qr-finder.module.css";
import { QrFinder } from "../scan/qr-finder.tsx";
import { codeInQr } from "./code-in-qr.ts";
import type { EnrolmentState } from "./use-enrol.ts";

const vi = signInVi.scanning;

/** a2: the camera looks for the QR code of a slip. */
export const ScanScreen = ({ enrolment }: { readonly enrolment: EnrolmentState }) => {
  usePage(vi.title);
  const [foreign, setForeign] = useState<string | null>(null);

  const handleText = (text: string) => {
    const code = codeInQr(text);
    if (code === null) return setForeign(errorsVi.code.unknown);
    setForeign(null);
    // A code that was refused stays before the camera: it is not tried again and again.
    if (!enrolment.isWorking && enrolment.problem === null) void enrolment.enrol(code);
  };

  return (
    <QrFinder
      words={{ ...vi, ...firstDayVi.camera, aim: enrolment.isWorking ? signInVi.code.checking : vi.aim }}
      backHref="/"
      onText={handleText}
      onPhoto={enrolment.forget}
      onNoCode={() => setForeign(firstDayVi.camera.noCode)}
      problem={enrolment.problem ?? foreign}
    >
      <a class={`btn big ${styles["glass"]}`} href="/nhap-ma">
        <Icon name="keyboard" />
        {signInVi.typeCode}
      </a>
    </QrFinder>
  );
};
