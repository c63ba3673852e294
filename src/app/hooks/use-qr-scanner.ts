import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { createQrReader } from "./qr-reader.ts";

const PAUSE_MS = 200;

export interface QrScanner {
  /** Where the camera's picture is shown. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: "starting" | "scanning" | "refused";
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | null;
  /** Reads a photo that was chosen; null when there is no code in it. */
  readonly readPhoto: (photo: Blob) => Promise<string | null>;
}

/** Looks through the camera for a QR code as long as the component is there; every code that is seen is told. */
export const useQrScanner = (onCode: (text: string) => void): QrScanner => {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  latest.current = onCode;
  const [state, setState] = useState<QrScanner["state"]>("starting");
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [isTorchOn, setTorchOn] = useState(false);

  useEffect(() => {
    let isWanted = true;
    let stream: MediaStream | null = null;

    const scan = async (): Promise<void> => {
      const read = createQrReader();
      while (isWanted) {
        const text = video.current && (await read(video.current));
        if (text && isWanted) latest.current(text);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (!isWanted || !video.current) return stopAll(stream);
      video.current.srcObject = stream;
      await video.current.play();
      setTrack(stream.getVideoTracks()[0] ?? null);
      setState("scanning");
      await scan();
    };
    const begun = navigator.mediaDevices ? start() : Promise.reject(new Error("no camera"));
    begun.catch(() => isWanted && setState("refused"));

    return () => {
      isWanted = false;
      if (stream) stopAll(stream);
    };
  }, []);

  const toggle = async (): Promise<void> => {
    await track?.applyConstraints({ advanced: [{ torch: !isTorchOn } as MediaTrackConstraintSet] });
    setTorchOn(!isTorchOn);
  };

  return {
    video,
    state,
    torch: hasTorch(track) ? { isOn: isTorchOn, toggle: () => void toggle() } : null,
    readPhoto: async (photo) => createQrReader()(await createImageBitmap(photo)),
  };
};

const stopAll = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

const hasTorch = (track: MediaStreamTrack | null): boolean =>
  track !== null && "torch" in (track.getCapabilities?.() ?? {});
