import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../domain/activity/common-fields.ts";
import { placeOf } from "../services/place-of.ts";

/** ask: the officer has not said whether photos shall tell where they were taken · off: no, or this phone cannot. */
export type LivePlaceState = "ask" | "off" | "searching" | "found";

export interface LivePlace {
  readonly state: LivePlaceState;
  /** The newest measurement; null until there is one. */
  readonly place: Place | null;
  readonly allow: () => void;
  readonly decline: () => void;
}

const WISH_KEY = "loa.photoPlace";

/**
 * Measures where the phone is as long as the component is there, so that a photo need not wait for it. Asks in our own
 * words before the browser asks in its own; a «no» is remembered, and can be taken back.
 */
export const useLivePlace = (): LivePlace => {
  const [wish, setWish] = useState<"ask" | "yes" | "no">("ask");
  const [place, setPlace] = useState<Place | null>(null);
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    let isHere = true;
    void knownWish().then((known) => isHere && setWish((now) => (now === "ask" ? known : now)));
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => {
    if (wish !== "yes" || !navigator.geolocation) return;
    const watch = navigator.geolocation.watchPosition(
      (position) => setPlace((before) => placeOf(position) ?? before),
      (failure) => failure.code === failure.PERMISSION_DENIED && setRefused(true),
      { enableHighAccuracy: true, maximumAge: 30_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [wish]);

  const decide = (next: "yes" | "no"): void => {
    localStorage.setItem(WISH_KEY, next);
    setRefused(false);
    setWish(next);
  };

  return {
    state: stateOf(wish, isRefused, place),
    place: wish === "yes" ? place : null,
    allow: () => decide("yes"),
    decline: () => decide("no"),
  };
};

const stateOf = (wish: "ask" | "yes" | "no", isRefused: boolean, place: Place | null): LivePlaceState => {
  if (wish === "no" || isRefused || !navigator.geolocation) return "off";
  if (wish === "ask") return "ask";
  return place ? "found" : "searching";
};

/** Whoever has let us measure before is not asked again. */
const knownWish = async (): Promise<"ask" | "yes" | "no"> => {
  const said = localStorage.getItem(WISH_KEY);
  if (said === "yes" || said === "no") return said;
  const permission = await navigator.permissions?.query({ name: "geolocation" }).catch(() => null);
  if (permission?.state === "granted") return "yes";
  return permission?.state === "denied" ? "no" : "ask";
};
