/** A part of a file: both ends belong to it. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** The one part that a `Range` asks for; null where it asks for the whole, or in a way that is not understood. */
export const readRange = (
  asked: string | undefined,
  sizeBytes: number,
): ByteRange | null | "unsatisfiable" => {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? "");
  const [first, last] = [found?.[1] ?? "", found?.[2] ?? ""];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const to = first === "" || last === "" ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  return from > to ? "unsatisfiable" : { from, to };
};
