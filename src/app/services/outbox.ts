import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { ChangeId } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Result } from "../../domain/result.ts";
import type { StorageFailure } from "./services.ts";

export type SendState =
  /** Nothing waits. */
  | { readonly kind: "allSent" }
  | { readonly kind: "waiting" }
  | { readonly kind: "sending"; readonly done: number; readonly total: number; readonly bytesLeft: number }
  | { readonly kind: "offline" }
  /** The server takes no file more today; tomorrow it goes on by itself. */
  | { readonly kind: "enoughToday" }
  | { readonly kind: "failing"; readonly attempts: number; readonly nextTryAt: Instant | null }
  | { readonly kind: "signedOut" };

export interface OutboxSummary {
  readonly state: SendState;
  /** Activities with anything unsent, and unsent changes of registers. */
  readonly items: number;
  /** Unsent changes by register. */
  readonly registers: Readonly<Record<string, number>>;
  readonly photos: number;
  readonly bytes: number;
  /** Changes that the server refused and a person must decide about. */
  readonly setAside: number;
  /** Changes that the server keeps and has not merged yet; nobody has to decide about them. */
  readonly held: number;
  readonly lastSentAt: Instant | null;
}

export interface OutboxItem {
  readonly view: ActivityView;
  readonly unsentPhotos: number;
  readonly unsentBytes: number;
  /** Why the server refused it, in Vietnamese; null while it simply waits. */
  readonly refusals: readonly { readonly change: ChangeId; readonly reason: string }[];
}

export interface OutboxServices {
  readonly summary: () => Promise<OutboxSummary>;
  readonly items: () => Promise<readonly OutboxItem[]>;
  /** Called on every step of sending; `summary` is worth asking again then. Returns how to stop. */
  readonly watchProgress: (listener: () => void) => () => void;
  /** «Thử gửi ngay»: ignores every timer. */
  readonly sendNow: () => Promise<void>;
  /** The user's own decision about a refused change, after a second question. */
  readonly discardRefused: (change: ChangeId) => Promise<Result<void, StorageFailure>>;
  readonly retryRefused: (change: ChangeId) => Promise<Result<void, StorageFailure>>;
  readonly wifiOnlyPhotos: () => Promise<boolean>;
  /** «Tiết kiệm dữ liệu»: live. */
  readonly reducedData: () => Promise<boolean>;
  /** On: photos also wait for Wi-Fi. */
  readonly setReducedData: (isOn: boolean) => Promise<Result<void, StorageFailure>>;
  readonly setWifiOnlyPhotos: (isOn: boolean) => Promise<Result<void, StorageFailure>>;
}
