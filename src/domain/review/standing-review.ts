import type { Instant } from "../instant.ts";

interface GivenReview {
  readonly id: string;
  /** Who gave it. */
  readonly by: string;
  /** By the server's clock, as soon as the server has it. */
  readonly at: Instant;
  /** Hash of what it is about. */
  readonly shown: string;
}

/**
 * The review that holds comes first, then the others, newest first. Of two people who judged the same content the first
 * one's verdict holds: whoever comes later did not know, and is told so instead of overruling it. A person's own later
 * verdict, and a verdict on something that was changed since, replaces the earlier one.
 */
export const standingFirst = <Given extends GivenReview>(reviews: readonly Given[]): readonly Given[] => {
  const inOrder = [...reviews].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let standing: Given | null = null;
  for (const review of inOrder)
    if (!standing || review.by === standing.by || review.shown !== standing.shown) standing = review;
  if (!standing) return [];
  const holds = standing;
  return [holds, ...inOrder.filter((review) => review !== holds).reverse()];
};
