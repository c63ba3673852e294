import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Result } from "../../domain/result.ts";
import type { Clock } from "../../sync/ports.ts";
import { changeOf, findActivity, newRecord } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { DiaryServices, StorageFailure } from "./services.ts";
import { asStorageResult } from "./storage-result.ts";

/** What is changed from the diary itself; loaded with the first such change. */
export interface DiaryWork extends Pick<DiaryServices, "addComment"> {
  readonly setDeleted: (id: ActivityId, deleted: boolean) => Promise<Result<void, StorageFailure>>;
}

export const createDiaryWork = (session: PhoneSession, clock: Clock): DiaryWork => {
  /** Writes changes of this phone's user, and sends them soon. */
  const write = async (phone: OpenPhone, changes: readonly NewChange[]) => {
    const written = await asStorageResult(() => commitChanges(phone.db, phone.author, clock.now(), changes));
    phone.loop.changed();
    return written;
  };

  const setDeleted = async (id: ActivityId, deleted: boolean) => {
    const phone = await session.own();
    const record = await findActivity(phone, id);
    if (!record) throw new Error("there is no such activity on this phone");
    return write(phone, [changeOf(record, { deleted })]);
  };

  return {
    setDeleted,
    addComment: async (id, text) => {
      const phone = await session.own();
      const record = await findActivity(phone, id);
      if (!record) throw new Error("there is no such activity on this phone");
      return write(phone, [newRecord(record.scope, "comment", { activity: id, text }, id)]);
    },
  };
};
