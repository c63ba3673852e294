/** What stood between us and an answer of our own server. None of these is data: the outbox stays as it is. */
export type OfflineCause =
  /** The request could not be made or was refused on the way, a redirect included. */
  | "unreachable"
  /** No progress for too long. */
  | "timeout"
  /** The body ended early or was not what its headers said. */
  | "torn"
  /** An answer, but not from our server: a captive portal, another server, ids that we did not send. */
  | "notOurs"
  /** Our server, or something before it, said 5xx. */
  | "serverFailed";

/** Why an exchange with the server came to nothing. */
export type LinkFailure =
  | { readonly kind: "offline"; readonly cause: OfflineCause }
  /** 401: everything stays, and sending waits for a new sign-in. */
  | { readonly kind: "signedOut" }
  /** 413 */
  | { readonly kind: "tooLarge" }
  /** 429 or 503 with a wish when to come again. */
  | { readonly kind: "throttled"; readonly retryAfterMs: number };

/** Why one file was not stored. `refused` concerns that file alone. */
export type UploadFailure =
  | LinkFailure
  | { readonly kind: "refused"; readonly status: number }
  /** As much was sent today as one person may: no file more goes today, and nothing is wrong with this one. */
  | { readonly kind: "enoughToday" };

export const offline = (cause: OfflineCause): LinkFailure => ({ kind: "offline", cause });
