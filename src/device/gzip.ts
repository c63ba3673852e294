/** Null where the browser cannot compress: then the bytes go as they are. */
export const gzip = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (typeof CompressionStream === "undefined") return null;
  try {
    const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  } catch {
    return null;
  }
};
