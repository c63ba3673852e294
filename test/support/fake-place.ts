import type { Point } from "../../src/domain/places/distance.ts";

/** Where the phone of a test is, and that it may say so. Answers how to take that away again. */
export const putPhoneAt = ({ latitude, longitude }: Point, accuracyM = 8): (() => void) => {
  const position = { coords: { latitude, longitude, accuracy: accuracyM }, timestamp: Date.now() };
  const tell = (found: PositionCallback): number => {
    found(position as GeolocationPosition);
    return 1;
  };
  const geolocation = { watchPosition: tell, getCurrentPosition: tell, clearWatch: () => {} };
  Object.defineProperty(navigator, "geolocation", { value: geolocation, configurable: true });
  localStorage.setItem("loa.photoPlace", "yes");
  return () => {
    Reflect.deleteProperty(navigator, "geolocation");
    localStorage.removeItem("loa.photoPlace");
  };
};
