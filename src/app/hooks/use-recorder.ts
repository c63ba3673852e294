import { useEffect, useRef, useState } from "preact/hooks";
import { MAX_RECORDING_MS } from "../../domain/evidence.ts";
import { stopStream } from "./stop-stream.ts";

/** refused: the officer or the system says no · broken: the browser cannot, or stopped by itself. */
export type RecorderState = "starting" | "running" | "refused" | "broken";

export interface Recorder {
  readonly state: RecorderState;
  readonly elapsedMs: number;
  /** Ends it and hands over what was recorded; nothing is handed over when nothing was. */
  readonly stop: () => void;
}

/** Small and understood by every browser of the last years, the best first; Safari knows only the last. */
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const BITS_PER_SECOND = 32_000;
const TICK_MS = 250;

/**
 * Records from the microphone as long as the component is there, three minutes at most. What was recorded is handed over
 * when it is stopped, when the time is up, and when the page is hidden: the system may end it there.
 */
export const useRecorder = (onRecorded: (sound: Blob, durationMs: number) => void): Recorder => {
  const [state, setState] = useState<RecorderState>("starting");
  const [elapsedMs, setElapsed] = useState(0);
  const latest = useRef(onRecorded);
  latest.current = onRecorded;
  const running = useRef<MediaRecorder | null>(null);

  useEffect(() => {
    let isWanted = true;
    let stream: MediaStream | null = null;
    let ticker: number | undefined;
    const stop = (): void => {
      if (running.current?.state === "recording") running.current.stop();
    };
    const stopHidden = (): void => {
      if (document.visibilityState === "hidden") stop();
    };

    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (!isWanted) return stopStream(stream);
      const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each));
      const recorder = new MediaRecorder(stream, {
        ...(type !== undefined && { mimeType: type }),
        audioBitsPerSecond: BITS_PER_SECOND,
      });
      running.current = recorder;
      const parts: Blob[] = [];
      const startedAt = performance.now();
      recorder.addEventListener("dataavailable", ({ data }) => data.size > 0 && parts.push(data));
      recorder.addEventListener("error", () => isWanted && setState("broken"));
      recorder.addEventListener("stop", () => {
        window.clearInterval(ticker);
        if (isWanted && parts.length > 0)
          latest.current(new Blob(parts, { type: recorder.mimeType }), performance.now() - startedAt);
      });
      recorder.start(1000);
      setState("running");
      ticker = window.setInterval(() => {
        const elapsed = performance.now() - startedAt;
        setElapsed(elapsed);
        if (elapsed >= MAX_RECORDING_MS) stop();
      }, TICK_MS);
    };

    document.addEventListener("visibilitychange", stopHidden);
    begun(start).catch((cause: unknown) => isWanted && setState(stateAfter(cause)));
    return () => {
      isWanted = false;
      window.clearInterval(ticker);
      document.removeEventListener("visibilitychange", stopHidden);
      stop();
      if (stream) stopStream(stream);
    };
  }, []);

  return { state, elapsedMs, stop: () => running.current?.state === "recording" && running.current.stop() };
};

/** Whether this browser can record at all. */
export const canRecord = (): boolean =>
  navigator.mediaDevices?.getUserMedia !== undefined && typeof MediaRecorder === "function";

const begun = (start: () => Promise<void>): Promise<void> =>
  canRecord() ? start() : Promise.reject(new DOMException("", "NotSupportedError"));

const stateAfter = (cause: unknown): RecorderState =>
  cause instanceof DOMException && cause.name === "NotAllowedError" ? "refused" : "broken";
