import { vi } from "vitest";
import { pictureOf } from "./test-phone.ts";

const NAMES = ["srcObject", "play", "videoWidth", "videoHeight"] as const;

/**
 * A camera where the browser of these tests has none: it runs at once and shows one picture after the other, or refuses.
 * Answers how to take it away again.
 */
export const putCamera = (pictures: readonly string[] | "refused"): (() => void) => {
  const left = [...(pictures === "refused" ? [] : pictures)];
  const track = { addEventListener: () => {}, getCapabilities: () => ({}), stop: () => {} };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  const getUserMedia = async () => {
    if (pictures === "refused") throw new DOMException("", "NotAllowedError");
    return stream;
  };
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia }, configurable: true });
  const values = { srcObject: null, play: async () => {}, videoWidth: 1600, videoHeight: 1200 };
  for (const name of NAMES)
    Object.defineProperty(HTMLVideoElement.prototype, name, {
      value: values[name],
      configurable: true,
      writable: true,
    });
  const context = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const toBlob = vi
    .spyOn(HTMLCanvasElement.prototype, "toBlob")
    .mockImplementation((tell) => tell(pictureOf(left.shift() ?? "again")));
  return () => {
    Reflect.deleteProperty(navigator, "mediaDevices");
    for (const name of NAMES) Reflect.deleteProperty(HTMLVideoElement.prototype, name);
    context.mockRestore();
    toBlob.mockRestore();
  };
};
