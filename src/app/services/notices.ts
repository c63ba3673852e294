import type { Activity } from "../../domain/activity/activity.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import type { Result } from "../../domain/result.ts";
import type { Task } from "../../domain/task.ts";
import type { StorageFailure } from "./services.ts";

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
