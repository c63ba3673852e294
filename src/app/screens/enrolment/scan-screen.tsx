import { useRef, useState } from "preact/hooks";
import { Banner } from "../../components/banner.tsx";
import { Icon } from "../../components/icon.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useQrScanner } from "../../hooks/use-qr-scanner.ts";
import { errorsVi } from "../../vi/errors.ts";
import { firstDayVi } from "../../vi/first-day.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { signInVi } from "../../vi/sign-in.ts";
import { codeInQr } from "./code-in-qr.ts";
import styles from "./scan.module.css";
import type { EnrolmentState } from "./use-enrol.ts";

const vi = signInVi.scanning;

/** a2: the camera looks for the QR code of a slip. */
export const ScanScreen = ({ enrolment }: { readonly enrolment: EnrolmentState }) => {
  usePage(vi.title);
  const photo = useRef<HTMLInputElement>(null);
  const [foreign, setForeign] = useState<string | null>(null);

  const handleText = (text: string) => {
    const code = codeInQr(text);
    if (code === null) return setForeign(errorsVi.code.unknown);
    setForeign(null);
    // A code that was refused stays before the camera: it is not tried again and again.
    if (!enrolment.isWorking && enrolment.problem === null) void enrolment.enrol(code);
  };
  const scanner = useQrScanner(handleText);

  const handlePhoto = async (file: File | undefined) => {
    if (!file) return;
    enrolment.forget();
    const text = await scanner.readPhoto(file).catch(() => null);
    if (text === null) setForeign(firstDayVi.camera.noCode);
    else handleText(text);
  };

  const problem = enrolment.problem ?? foreign;
  return (
    <div class={styles["scan"]}>
      <header class={styles["top"]}>
        <a class="icon-btn" href="/" aria-label={navigationVi.back}>
          <Icon name="arrow-left" />
        </a>
        <h1>{vi.title}</h1>
        {scanner.torch && (
          <button
            type="button"
            class="icon-btn"
            aria-label={vi.torch}
            aria-pressed={scanner.torch.isOn}
            onClick={scanner.torch.toggle}
          >
            <Icon name="flashlight" />
          </button>
        )}
      </header>
      <main class={styles["main"]}>
        <video ref={scanner.video} class={styles["picture"]} playsInline muted tabIndex={-1} />
        <p class={styles["say"]} role="status">
          <b>{enrolment.isWorking ? signInVi.code.checking : vi.aim}</b>
          <br />
          {scanner.state === "starting" ? firstDayVi.camera.starting : vi.distance}
        </p>
        <div class={styles["frame"]} aria-hidden="true" />
        {(scanner.state === "refused" || scanner.state === "absent") && (
          <Banner
            tone="attn"
            icon="camera-slash"
            title={firstDayVi.camera.refused}
            text={firstDayVi.camera.refusedText}
            isLive
          />
        )}
        {problem && <Banner tone="danger" icon="warning" title={problem} isLive />}
        <div class={styles["ways"]}>
          <a class={`btn big ${styles["glass"]}`} href="/nhap-ma">
            <Icon name="keyboard" />
            {signInVi.typeCode}
          </a>
          <button type="button" class="btn big" onClick={() => photo.current?.click()}>
            <Icon name="image-square" />
            {vi.fromPhoto}
          </button>
        </div>
        <input
          ref={photo}
          class="vh"
          type="file"
          accept="image/*"
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ currentTarget }) => handlePhoto(currentTarget.files?.[0])}
        />
      </main>
    </div>
  );
};
