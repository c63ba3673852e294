import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Banner } from "../../components/banner.tsx";
import { Icon } from "../../components/icon.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useQrScanner } from "../../hooks/use-qr-scanner.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { postingPrintVi } from "../../vi/posting-print.ts";
import styles from "../enrolment/scan.module.css";
import { pointInQr } from "./posting-address.ts";

const vi = postingPrintVi.scan;

/** `/niem-yet/quet`: the camera looks for the code of a posting point and opens its check. */
export const ScanPointScreen = () => {
  usePage(vi.title);
  const { route } = useLocation();
  const photo = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const handleText = (text: string) => {
    const point = pointInQr(text);
    if (point === null) setProblem(vi.foreign);
    else route(`/niem-yet/${point}/kiem-tra`, true);
  };
  const scanner = useQrScanner(handleText);
  const handlePhoto = async (file: File | undefined) => {
    if (!file) return;
    const text = await scanner.readPhoto(file).catch(() => null);
    if (text === null) setProblem(vi.noCode);
    else handleText(text);
  };

  return (
    <div class={styles["scan"]}>
      <header class={styles["top"]}>
        <a class="icon-btn" href="/niem-yet" aria-label={navigationVi.back}>
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
          <b>{vi.aim}</b>
          <br />
          {scanner.state === "starting" ? vi.starting : vi.distance}
        </p>
        <div class={styles["frame"]} aria-hidden="true" />
        {(scanner.state === "refused" || scanner.state === "absent") && (
          <Banner tone="attn" icon="camera-slash" title={vi.refused} text={vi.refusedText} isLive />
        )}
        {problem && <Banner tone="danger" icon="warning" title={problem} isLive />}
        <div class={styles["ways"]}>
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
          onChange={({ currentTarget }) => void handlePhoto(currentTarget.files?.[0])}
        />
      </main>
    </div>
  );
};
