import type { Instant } from "../domain/instant.ts";

/** The server's clock, a port: tests and the simulation set it. */
export interface Clock {
  readonly now: () => Instant;
}
