import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "./services.ts";

/** How long the app may be out of sight before the code is asked for again. */
export const LOCK_MINUTES = [1, 5, 15] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

/** Digits of a code (mã khóa). */
export const PIN_LENGTH = 6;

export type UnlockFailure =
  /** How often it may be wrong before one has to wait. */
  | { readonly kind: "wrongPin"; readonly triesLeft: number }
  | { readonly kind: "mustWait"; readonly seconds: number }
  | StorageFailure;

/**
 * A deterrent against whoever holds the phone for a moment: what lies on it is not encrypted. Forgetting the code costs a
 * new sign-in and nothing else.
 */
export interface LockServices {
  /** Live. */
  readonly isLocked: () => Promise<boolean>;
  /** Calls back when the app is seen again after it was out of sight. */
  readonly watch: (listener: () => void) => () => void;
  /** Live; null: there is no lock. */
  readonly minutes: () => Promise<LockMinutes | null>;
  /** Six digits. The app stays open for whoever sets it. */
  readonly setPin: (pin: string, minutes: LockMinutes) => Promise<Result<void, StorageFailure>>;
  /** Opens the app. Each wrong code from the fifth on costs a longer wait. */
  readonly unlock: (pin: string) => Promise<Result<void, UnlockFailure>>;
  /** For whoever has just proved who they are. */
  readonly remove: () => Promise<Result<void, StorageFailure>>;
}
