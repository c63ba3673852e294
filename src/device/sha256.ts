import type { Sha256 } from "../domain/hash.ts";

export const sha256Of = async (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Sha256> => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") as Sha256;
};

export const sha256OfText = (text: string): Promise<Sha256> => sha256Of(new TextEncoder().encode(text));
