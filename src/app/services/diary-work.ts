import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Result } from "../../domain/result.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";
import type { Clock } from "../../sync/ports.ts";
import { changeOf, findActivity, newRecord } from "./own-records.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { DiaryServices, StorageFailure } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";
import { told } from "./storage-trouble.ts";

/** What is changed from the diary itself; loaded with the first such change. */
export interface DiaryWork extends Pick<DiaryServices, "addComment" | "settleDifficulty"> {
  readonly setDeleted: (id: ActivityId, deleted: boolean) => Promise<Result<void, StorageFailure>>;
}

export const createDiaryWork = (session: PhoneSession, clock: Clock): DiaryWork => {
  /** Writes a change of this phone's user around an activity, and sends it soon. */
  const write = async (id: ActivityId, change: (activity: OverlaidRecord) => NewChange): Promise<void> => {
    const phone = await session.own();
    const record = await withReopening(phone.db, () => findActivity(phone, id));
    if (!record) throw new Error("there is no such activity on this phone");
    await commitChanges(phone.db, phone.author, clock.now(), [change(record)]);
    phone.loop.changed();
  };

  return {
    setDeleted: (id, deleted) =>
      told(session, () => write(id, (activity) => changeOf(activity, { deleted }))),
    settleDifficulty: (id, on) =>
      told(session, () => write(id, (activity) => changeOf(activity, { settledOn: on }))),
    addComment: (id, text) =>
      asStorageResult(() =>
        write(id, ({ scope }) => newRecord(scope, "comment", { activity: id, text }, id)),
      ),
  };
};
