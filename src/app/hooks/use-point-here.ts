import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../domain/activity/common-fields.ts";
import { placeOf } from "../services/place-of.ts";

/**
 * ask: our own words before the browser's · none: nothing was measured in time · refused: the officer or the system says
 * no.
 */
export type PointHereState = "idle" | "ask" | "measuring" | "none" | "refused";

export interface PointHere {
  readonly state: PointHereState;
  /** While it is being measured: the best so far. */
  readonly best: Place | null;
  readonly begin: () => void;
  readonly allow: () => void;
  readonly decline: () => void;
}

/** So exact that waiting longer is not worth it. */
const EXACT_M = 15;
const LONGEST_WAIT_MS = 20_000;

/** Measures where the officer stands, better and better for a while; never an older position that the phone remembers. */
export const usePointHere = (onMeasured: (place: Place) => void): PointHere => {
  const [state, setState] = useState<PointHereState>("idle");
  const [best, setBest] = useState<Place | null>(null);

  useEffect(() => {
    if (state !== "measuring") return;
    const { geolocation } = navigator;
    if (!geolocation) return setState("none");
    return measure(geolocation, setBest, (end) => {
      setBest(null);
      if (end === "refused" || end === null) return setState(end ?? "none");
      onMeasured(end);
      setState("idle");
    });
  }, [state]);

  const begin = async (): Promise<void> => {
    const permission = await navigator.permissions?.query({ name: "geolocation" }).catch(() => null);
    setState(permission?.state === "granted" ? "measuring" : "ask");
  };
  return {
    state,
    best,
    begin: () => void begin(),
    allow: () => setState("measuring"),
    decline: () => setState("idle"),
  };
};

/** Ends with the best of what came in time, or at once when it is exact. Answers how to give up. */
const measure = (
  geolocation: Geolocation,
  onBetter: (place: Place) => void,
  onEnd: (end: Place | "refused" | null) => void,
): (() => void) => {
  let best: Place | null = null;
  let isOver = false;
  let watch: number | null = null;
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    if (watch !== null) geolocation.clearWatch(watch);
  };
  const end = (found: Place | "refused" | null): void => {
    if (isOver) return;
    stop();
    onEnd(found);
  };
  const timer = setTimeout(() => end(best), LONGEST_WAIT_MS);
  watch = geolocation.watchPosition(
    (position) => {
      const place = placeOf(position);
      if (isOver || !place || (best && best.accuracyM <= place.accuracyM)) return;
      best = place;
      onBetter(place);
      if (place.accuracyM <= EXACT_M) end(place);
    },
    (failure) => failure.code === failure.PERMISSION_DENIED && end("refused"),
    { enableHighAccuracy: true, maximumAge: 0 },
  );
  // It may have told everything before it said how to be stopped.
  if (isOver) geolocation.clearWatch(watch);
  return stop;
};
