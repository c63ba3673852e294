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
  // Neither yes nor no yet: our own words come first.
  const permissions = { query: async () => ({ state: "prompt" }) };
  Object.defineProperty(navigator, "permissions", { value: permissions, configurable: true });
  localStorage.setItem("loa.photoPlace", "yes");
  return () => {
    for (const name of ["geolocation", "permissions"]) Reflect.deleteProperty(navigator, name);
    localStorage.removeItem("loa.photoPlace");
  };
};
