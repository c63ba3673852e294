/** Draws a picture so that its long side has at most `longSidePx` pixels; a smaller one keeps its size. */
export const drawPhoto = (source: ImageBitmap | OffscreenCanvas, longSidePx: number): OffscreenCanvas => {
  const scale = Math.min(1, longSidePx / Math.max(source.width, source.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(source.width * scale)),
    Math.max(1, Math.round(source.height * scale)),
  );
  const context = contextOf(canvas);
  // JPEG has no transparency; a cut-out PNG would turn black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
};

export const contextOf = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser gives no 2d context");
  return context;
};
