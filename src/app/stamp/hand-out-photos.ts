/**
 * shared: another app took them · cancelled: the person thought better of it · needsTap: too long since the last tap for
 * this browser, and a new one is enough · saved: into the phone's own folder, with or without the caption copied.
 */
export type HandedOut =
  | { readonly kind: "shared" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "needsTap" }
  | { readonly kind: "saved"; readonly isCaptionCopied: boolean };

/** So long a download may need to begin before its address is taken back. */
const KEEP_ADDRESS_MS = 60_000;

/** «Chia sẻ» of the phone where it takes pictures, else downloads, and the caption ready to be pasted. */
export const handOutPhotos = async (files: readonly File[], caption: string): Promise<HandedOut> => {
  if (navigator.canShare?.({ files: [...files] })) {
    try {
      await navigator.share({ files: [...files], text: caption });
      return { kind: "shared" };
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (error.name === "AbortError") return { kind: "cancelled" };
      if (error.name === "NotAllowedError") return { kind: "needsTap" };
      // An app that refused them, or a share that was still open: the downloads are left.
    }
  }
  for (const file of files) download(file);
  return { kind: "saved", isCaptionCopied: await isCopied(caption) };
};

const download = (file: File): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
};

/** Copying is a kindness: without permission, or on an old browser, the photos are saved all the same. */
const isCopied = async (caption: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(caption);
    return true;
  } catch {
    return false;
  }
};
