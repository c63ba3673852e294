import { useEffect, useRef } from "preact/hooks";
import { createQrReader } from "./qr-reader.ts";
import { type CameraStream, useCameraStream } from "./use-camera-stream.ts";

const PAUSE_MS = 200;

export interface QrScanner extends CameraStream {
  /** Reads a photo that was chosen; null when there is no code in it. */
  readonly readPhoto: (photo: Blob) => Promise<string | null>;
}

/** Looks through the camera for a QR code as long as the component is there; every code that is seen is told. */
export const useQrScanner = (onCode: (text: string) => void): QrScanner => {
  const camera = useCameraStream();
  const latest = useRef(onCode);
  latest.current = onCode;

  useEffect(() => {
    if (camera.state !== "running") return;
    let isWanted = true;
    const scan = async (): Promise<void> => {
      const read = createQrReader();
      while (isWanted) {
        const text = camera.video.current && (await read(camera.video.current));
        if (text && isWanted) latest.current(text);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    void scan();
    return () => {
      isWanted = false;
    };
  }, [camera.state]);

  return { ...camera, readPhoto: async (photo) => createQrReader()(await createImageBitmap(photo)) };
};
