import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Banner } from "../../components/banner.tsx";
import { Icon } from "../../components/icon.tsx";
import { TorchButton } from "../../components/torch-button.tsx";
import { useQrScanner } from "../../hooks/use-qr-scanner.ts";
import { navigationVi } from "../../vi/navigation.ts";
import styles from "./qr-finder.module.css";

interface QrFinderProps {
  readonly words: {
    readonly title: string;
    /** Where to hold the phone, and from how far. */
    readonly aim: string;
    readonly distance: string;
    readonly starting: string;
    readonly refused: string;
    readonly refusedText: string;
    readonly fromPhoto: string;
  };
  readonly backHref: string;
  readonly onText: (text: string) => void;
  /** A photo was chosen and is about to be read. */
  readonly onPhoto?: () => void;
  /** There is no code in the photo that was chosen. */
  readonly onNoCode: () => void;
  readonly problem: string | null;
  /** Other ways than the camera, before that of a photo. */
  readonly children?: ComponentChildren;
}

/** The camera over the whole screen, looking for a QR code; a photo of one will do as well. */
export const QrFinder = ({
  words,
  backHref,
  onText,
  onPhoto,
  onNoCode,
  problem,
  children,
}: QrFinderProps) => {
  const photo = useRef<HTMLInputElement>(null);
  const scanner = useQrScanner(onText);
  const handlePhoto = async (file: File | undefined) => {
    if (!file) return;
    onPhoto?.();
    const text = await scanner.readPhoto(file).catch(() => null);
    if (text === null) onNoCode();
    else onText(text);
  };

  return (
    <div class={styles["scan"]}>
      <header class={styles["top"]}>
        <a class="icon-btn" href={backHref} aria-label={navigationVi.back}>
          <Icon name="arrow-left" />
        </a>
        <h1>{words.title}</h1>
        <TorchButton torch={scanner.torch} />
      </header>
      <main class={styles["main"]}>
        <video ref={scanner.video} class={styles["picture"]} playsInline muted tabIndex={-1} />
        <p class={styles["say"]} role="status">
          <b>{words.aim}</b>
          <br />
          {scanner.state === "starting" ? words.starting : words.distance}
        </p>
        <div class={styles["frame"]} aria-hidden="true" />
        {(scanner.state === "refused" || scanner.state === "absent") && (
          <Banner tone="attn" icon="camera-slash" title={words.refused} text={words.refusedText} isLive />
        )}
        {problem && <Banner tone="danger" icon="warning" title={problem} isLive />}
        <div class={styles["ways"]}>
          {children}
          <button type="button" class="btn big" onClick={() => photo.current?.click()}>
            <Icon name="image-square" />
            {words.fromPhoto}
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
