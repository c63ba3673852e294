import type { RecoveryItem } from "../../domain/recovery.ts";
import type { Result } from "../../domain/result.ts";
import type { Safekeeping } from "../../domain/safekeeping.ts";
import type { NetworkFailure } from "./services.ts";

/** What an administrator sees and decides when the server's history broke. All of it needs the network. */
export interface SafekeepingServices {
  readonly safekeeping: () => Promise<Result<Safekeeping, NetworkFailure>>;
  readonly recovery: () => Promise<Result<readonly RecoveryItem[], NetworkFailure>>;
  readonly takeIn: (item: RecoveryItem["id"]) => Promise<Result<void, NetworkFailure>>;
  readonly discardOffer: (item: RecoveryItem["id"], reason: string) => Promise<Result<void, NetworkFailure>>;
}
