import type { Activity } from "../../domain/activity/activity.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import type { Result } from "../../domain/result.ts";
import type { Task } from "../../domain/task.ts";
import type { NetworkFailure, StorageFailure } from "./services.ts";

/** One line of «Thông báo» with what names it. */
export interface NoticeItem {
  readonly notice: Notice;
  readonly isUnread: boolean;
  /** The record that it is about; null where it is about none, or this phone does not have it. */
  readonly activity: Activity | null;
  /** The task of that record. */
  readonly task: Task | null;
}

/** What is new for the user (thông báo): computed from what this phone has, without any network. */
export interface NoticeServices {
  /** Newest day first. */
  readonly list: () => Promise<readonly NoticeItem[]>;
  readonly unread: () => Promise<number>;
  /** Notes that this phone has begun to look: what was told before is not new here. */
  readonly begin: () => Promise<void>;
  /** Draws the number on the app's icon, where the system can. */
  readonly showBadge: (unread: number) => void;
  readonly markRead: (ids: readonly string[]) => Promise<Result<void, StorageFailure>>;
}

/**
 * How this phone is told while the app is closed. unavailable: the browser has no push · needsInstall: an iPhone without
 * the app on its home screen · refused: the browser was told «no», and must be told otherwise in its own settings.
 */
export interface PushStanding {
  readonly state: "unavailable" | "needsInstall" | "off" | "on" | "refused";
  /** Nobody has said yes or no to it on this phone. */
  readonly isUndecided: boolean;
}

/** Why it was not switched on; `declined`: the browser's question was answered with no, or not at all. */
export type PushFailure = { readonly kind: "declined" } | NetworkFailure | StorageFailure;

/** Being told while the app is closed (Web Push). Everything works without it. */
export interface PushServices {
  readonly standing: () => Promise<PushStanding>;
  /** Asks the browser, then needs the network. Only after somebody has said yes to our own words, in the same tap. */
  readonly switchOn: () => Promise<Result<void, PushFailure>>;
  readonly switchOff: () => Promise<Result<void, StorageFailure>>;
  /** «Không, cảm ơn»: it is not offered any more, and can be switched on in the settings. */
  readonly decline: () => Promise<Result<void, StorageFailure>>;
  /** Tells the server again where this phone is, now and then; the browser may have moved. */
  readonly keep: () => Promise<void>;
}
