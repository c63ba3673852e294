import * as z from "zod/mini";

/** A point in time, in milliseconds since 1970-01-01T00:00Z. Which clock measured it, the field's name says. */
export const Instant = z.int().check(z.gte(-8.64e15), z.lte(8.64e15)).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

export const EARLIEST_INSTANT = -8.64e15 as Instant;

export const instant = (epochMs: number): Instant => Math.trunc(epochMs) as Instant;

export const addMs = (at: Instant, ms: number): Instant => instant(at + ms);
