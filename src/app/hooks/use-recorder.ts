import { useEffect, useRef, useState } from "preact/hooks";
import type { RecordingId } from "../../device/recording-row.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import { MAX_RECORDING_MS } from "../../domain/evidence.ts";
import type { RunningRecording } from "../services/recordings.ts";
import { stopStream } from "./stop-stream.ts";
import { useServices } from "./use-services.ts";

/** refused: the officer or the system says no · broken: the browser cannot, or stopped by itself. */
export type RecorderState = "starting" | "running" | "refused" | "broken";

export interface Recorder {
  readonly state: RecorderState;
  readonly elapsedMs: number;
  /** Ends it and hands over what was recorded; nothing is handed over when nothing was. */
  readonly stop: () => void;
  /** The officer does not want it: nothing is handed over, nothing stays on disk. */
  readonly cancel: () => void;
}

/** A whole recording, and where it lies on disk until it is evidence. */
export interface Recorded {
  readonly sound: Blob;
  readonly durationMs: number;
  readonly recording: RecordingId;
}

/** Small and understood by every browser of the last years, the best first; Safari knows only the last. */
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const BITS_PER_SECOND = 32_000;
const TICK_MS = 250;
/** What a page that is killed loses at most. Each part is a write that the disk has to confirm. */
const PART_MS = 5000;

/**
 * Records from the microphone for a draft as long as the component is there, three minutes at most. What was recorded is
 * handed over when it is stopped, when the time is up, and when the page is hidden: the system may end it there. Whatever
 * else ends it, the draft finds it again on disk (S1).
 */
export const useRecorder = (draft: ActivityId, onRecorded: (recorded: Recorded) => void): Recorder => {
  const { drafts } = useServices();
  const [state, setState] = useState<RecorderState>("starting");
  const [elapsedMs, setElapsed] = useState(0);
  const latest = useRef(onRecorded);
  latest.current = onRecorded;
  const running = useRef<MediaRecorder | null>(null);
  const onDisk = useRef<RunningRecording | null>(null);

  const stop = (): void => {
    if (running.current?.state === "recording") running.current.stop();
  };

  useEffect(() => {
    let isWanted = true;
    let stream: MediaStream | null = null;
    let ticker: number | undefined;
    const stopHidden = (): void => {
      if (document.visibilityState === "hidden") stop();
    };

    const start = async (): Promise<void> => {
      const recordings = await drafts.recordings();
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (!isWanted) return stopStream(stream);
      const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each));
      const recorder = new MediaRecorder(stream, {
        ...(type !== undefined && { mimeType: type }),
        audioBitsPerSecond: BITS_PER_SECOND,
      });
      running.current = recorder;
      const kept = recordings.begin(draft, recorder.mimeType);
      onDisk.current = kept;
      const parts: Blob[] = [];
      const startedAt = performance.now();
      recorder.addEventListener("dataavailable", ({ data }) => {
        if (data.size === 0) return;
        parts.push(data);
        kept.keep(data, performance.now() - startedAt);
      });
      recorder.addEventListener("error", () => isWanted && setState("broken"));
      recorder.addEventListener("stop", () => {
        window.clearInterval(ticker);
        const sound = new Blob(parts, { type: recorder.mimeType });
        const durationMs = performance.now() - startedAt;
        if (isWanted && sound.size > 0) latest.current({ sound, durationMs, recording: kept.id });
      });
      recorder.start(PART_MS);
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

  return { state, elapsedMs, stop, cancel: () => void onDisk.current?.drop() };
};

/** Whether this browser can record at all. */
export const canRecord = (): boolean =>
  navigator.mediaDevices?.getUserMedia !== undefined && typeof MediaRecorder === "function";

const begun = (start: () => Promise<void>): Promise<void> =>
  canRecord() ? start() : Promise.reject(new DOMException("", "NotSupportedError"));

const stateAfter = (cause: unknown): RecorderState =>
  cause instanceof DOMException && cause.name === "NotAllowedError" ? "refused" : "broken";
