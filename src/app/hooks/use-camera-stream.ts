import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { hasCamera } from "./has-camera.ts";
import { stopStream } from "./stop-stream.ts";

/** refused: the officer or the system says no · absent: there is no camera here, or the browser shows none. */
export type CameraState = "starting" | "running" | "refused" | "absent";

export interface CameraZoom {
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly set: (value: number) => void;
}

export interface CameraStream {
  /** Where the camera's picture is shown. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** Null on phones that have none, or whose browser does not let it be used. */
  readonly torch: { readonly isOn: boolean; readonly toggle: () => void } | null;
  readonly zoom: CameraZoom | null;
  /** Asks once more, after it was refused. */
  readonly again: () => void;
}

/** What browsers know of a camera beside the standard's names. */
type Capabilities = MediaTrackCapabilities & {
  readonly torch?: boolean;
  readonly zoom?: { readonly min: number; readonly max: number };
};

/**
 * Shows the back camera in a video as long as the component is there and the page is seen: a camera that is open behind
 * another app warms the phone, and the system takes it away at will.
 */
export const useCameraStream = (ideal: MediaTrackConstraints = {}): CameraStream => {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>("starting");
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [isTorchOn, setTorchOn] = useState(false);
  const [zoom, setZoom] = useState(1);
  const [attempt, setAttempt] = useState(0);
  const isSeen = useIsSeen();

  useEffect(() => {
    if (!isSeen) return;
    let isWanted = true;
    let stream: MediaStream | null = null;
    setState("starting");

    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", ...ideal } });
      if (!isWanted || !video.current) return stopStream(stream);
      video.current.srcObject = stream;
      await video.current.play();
      const [opened] = stream.getVideoTracks();
      opened?.addEventListener("ended", () => isWanted && setState("refused"));
      setTrack(opened ?? null);
      setState("running");
    };
    const begun = hasCamera() ? start() : Promise.reject(new DOMException("", "NotFoundError"));
    begun.catch((cause: unknown) => isWanted && setState(stateAfter(cause)));

    return () => {
      isWanted = false;
      setTrack(null);
      setTorchOn(false);
      setZoom(1);
      if (stream) stopStream(stream);
    };
  }, [isSeen, attempt]);

  const abilities: Capabilities = track?.getCapabilities?.() ?? {};
  const apply = async (wish: Readonly<Record<string, unknown>>): Promise<void> => {
    await track?.applyConstraints({ advanced: [wish as MediaTrackConstraintSet] });
  };

  return {
    video,
    state,
    torch: abilities.torch
      ? {
          isOn: isTorchOn,
          toggle: () => void apply({ torch: !isTorchOn }).then(() => setTorchOn(!isTorchOn)),
        }
      : null,
    zoom:
      abilities.zoom && abilities.zoom.max > abilities.zoom.min
        ? {
            ...{ min: abilities.zoom.min, max: abilities.zoom.max, value: zoom },
            set: (value) => void apply({ zoom: value }).then(() => setZoom(value)),
          }
        : null,
    again: () => setAttempt((count) => count + 1),
  };
};

const useIsSeen = (): boolean => {
  const [isSeen, setSeen] = useState(document.visibilityState !== "hidden");
  useEffect(() => {
    const look = (): void => setSeen(document.visibilityState !== "hidden");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return isSeen;
};

const NO_CAMERA: ReadonlySet<string> = new Set(["NotFoundError", "OverconstrainedError"]);

const stateAfter = (cause: unknown): CameraState =>
  cause instanceof DOMException && NO_CAMERA.has(cause.name) ? "absent" : "refused";
