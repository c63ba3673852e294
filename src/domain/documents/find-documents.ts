import { type Day, yearOf } from "../day.ts";
import type { DocumentDirection, DocumentKind } from "../registers/document.ts";
import type { TaskRef } from "../task.ts";
import { foldTones } from "../text.ts";

/** What of a document is searched and sorted by. */
export interface ListedDocument {
  readonly kind: DocumentKind;
  readonly direction: DocumentDirection;
  readonly on: Day;
  readonly subject: string;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly signer?: string | undefined;
  readonly tasks?: readonly TaskRef[] | undefined;
}

/** Null of a field: whatever it is. */
export interface DocumentFilter {
  readonly words: string;
  readonly kind: DocumentKind | null;
  readonly direction: DocumentDirection | null;
  readonly year: number | null;
}

export const NO_FILTER: DocumentFilter = { words: "", kind: null, direction: null, year: null };

/** Every word stands somewhere in it, tones aside: «ke hoach 05» finds «05/KH-UBND, Kế hoạch …». */
export const matchesDocument = (document: ListedDocument, filter: DocumentFilter): boolean => {
  const { kind, direction, on, number, subject, issuer, signer } = document;
  if (filter.kind !== null && filter.kind !== kind) return false;
  if (filter.direction !== null && filter.direction !== direction) return false;
  if (filter.year !== null && filter.year !== yearOf(on)) return false;
  const text = foldTones([number, subject, issuer, signer].filter(Boolean).join(" "));
  return foldTones(filter.words)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** Years that a list has something of, the latest first. */
export const yearsOf = (documents: readonly ListedDocument[]): readonly number[] =>
  [...new Set(documents.map(({ on }) => yearOf(on)))].sort((a, b) => b - a);

/** The latest paper first; of one day the one that was written down last. */
export const latestFirst = (
  a: { readonly id: string; readonly values: ListedDocument },
  b: { readonly id: string; readonly values: ListedDocument },
): number => {
  if (a.values.on !== b.values.on) return a.values.on < b.values.on ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};
