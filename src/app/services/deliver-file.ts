import type { Delivery } from "./hand-over.ts";

/** So long a download may need to begin before its address is taken back. */
const KEEP_ADDRESS_MS = 60_000;

/** «Chia sẻ» of the phone where it takes such files, so that it goes on by cable, Bluetooth or Zalo; else a download. */
export const deliverFile = async (file: File): Promise<Delivery> => {
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
      // Too long ago that the user tapped, or an app that refused it: the download is left.
    }
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
  return "saved";
};
