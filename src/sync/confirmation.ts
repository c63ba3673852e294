import type { Instant } from "../domain/instant.ts";

/** Numbers and times by the server's own word. */
export interface Confirmed {
  readonly at: Instant;
  readonly photos: number;
  readonly numbers: readonly number[];
}

export interface ConfirmedParts {
  readonly receipts: readonly { readonly number: number; readonly receivedAt: Instant }[];
  /** Photos of this phone whose bytes the server confirmed. */
  readonly storedPhotos: readonly { readonly storedAt: Instant }[];
}

/** What has been confirmed, all in all; null when nothing was. The last word counts: until then it was not everything. */
export const confirmedOf = ({ receipts, storedPhotos }: ConfirmedParts): Confirmed | null => {
  const times = [
    ...receipts.map(({ receivedAt }) => receivedAt),
    ...storedPhotos.map(({ storedAt }) => storedAt),
  ];
  const [first, ...others] = times;
  if (first === undefined) return null;
  return {
    at: others.reduce((latest, at) => (at > latest ? at : latest), first),
    photos: storedPhotos.length,
    numbers: [...new Set(receipts.map(({ number }) => number))].sort((a, b) => a - b),
  };
};
