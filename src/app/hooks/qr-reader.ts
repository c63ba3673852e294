/** Reads a QR code out of a picture; null when there is none. */
export type QrReader = (picture: HTMLVideoElement | ImageBitmap) => Promise<string | null>;

interface Detector {
  readonly detect: (picture: CanvasImageSource) => Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

/** The phone's own reader where it has one, else one that is loaded when it is first needed. */
export const createQrReader = (): QrReader => {
  const Native = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Native) return readWithOwn;
  const detector = new Native({ formats: ["qr_code"] });
  return async (picture) => {
    const [found] = await detector.detect(picture).catch(() => []);
    return found?.rawValue ?? null;
  };
};

/** Long enough for a code that fills a third of the picture, short enough for a slow phone. */
const LONGEST_SIDE_PX = 720;

const readWithOwn: QrReader = async (picture) => {
  const { default: decodeQr } = await import("qr/decode.js");
  const pixels = pixelsOf(picture);
  if (!pixels) return null;
  try {
    return decodeQr(pixels);
  } catch {
    // The library throws where it finds no code.
    return null;
  }
};

const pixelsOf = (picture: HTMLVideoElement | ImageBitmap): ImageData | null => {
  const [width, height] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height];
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
};
