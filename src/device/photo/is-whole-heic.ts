const HEAD_BYTES = 16;
const MOST_BOXES = 64;

const META = 0x6d657461;
const MEDIA_DATA = 0x6d646174;

/**
 * Whether what describes the picture and what holds it (ISO/IEC 14496-12, 4.2) are there to their last byte. What some
 * phones append behind them does not matter.
 */
export const isWholeHeic = async (photo: Blob): Promise<boolean> => {
  const whole = new Set<number>();
  let at = 0;
  for (let box = 0; box < MOST_BOXES && at < photo.size; box += 1) {
    const head = new DataView(await photo.slice(at, at + HEAD_BYTES).arrayBuffer());
    if (head.byteLength < 8) break;
    // 0: until the end · 1: a longer number follows, which no photo needs.
    const length = head.getUint32(0) || photo.size - at;
    if (length < 8 || at + length > photo.size) break;
    whole.add(head.getUint32(4));
    at += length;
  }
  return whole.has(META) && whole.has(MEDIA_DATA);
};
