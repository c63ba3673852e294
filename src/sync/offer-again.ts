import { addMs, type Instant } from "../domain/instant.ts";

/** What the server keeps unmerged is offered again so often, beside every start of the app. */
const OFFER_MS = 24 * 60 * 60 * 1000;

/**
 * Is it time to offer once more what the server took and could not merge? It may be able to by now, and only its receipt
 * takes the entry away (S2). A clock that was set back must not put it off for years.
 */
export const isTimeToOffer = (offeredAt: Instant | null, now: Instant, isStart: boolean): boolean =>
  isStart || offeredAt === null || now < offeredAt || now >= addMs(offeredAt, OFFER_MS);
