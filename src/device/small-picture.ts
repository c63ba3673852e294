const QUALITY = 0.7;

/**
 * A picture so many pixels wide, upright, for a list; null for what this browser cannot open. The large one is decoded
 * apart from the page and let go at once.
 */
export const smallPictureOf = async (picture: Blob, widthPx: number): Promise<Blob | null> => {
  try {
    const bitmap = await createImageBitmap(picture, { resizeWidth: widthPx, resizeQuality: "low" });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  } catch {
    // No picture, a kind that this browser does not know, or an old browser: its name says what it is.
    return null;
  }
};
