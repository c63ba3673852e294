import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { findRecord } from "../../device/local-records.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { ActivityId } from "../../domain/activity/activity.ts";
import type { RecordEdit } from "../../domain/bulk-edit.ts";
import type { Json } from "../../domain/canonical-json.ts";
import { recordKey } from "../../domain/record.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { scopeOf } from "../../domain/scope.ts";
import { unitSettingsId } from "../../domain/unit-settings.ts";
import type { Clock } from "../../sync/ports.ts";
import { fieldsOfNew } from "./draft-values.ts";
import { createJoining } from "./join-records.ts";
import { newId } from "./new-id.ts";
import { changeOf, findActivity, newRecord } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { AddFailure, NewEntry, RecordServices } from "./records.ts";
import { asStorageResult } from "./storage-result.ts";
import { told } from "./storage-trouble.ts";

export const createRecordServices = (session: PhoneSession, clock: Clock): RecordServices => ({
  add: async (entries) => {
    const phone = await session.own();
    const planned = planEntries(phone, entries);
    if (!planned.ok) return planned;
    const written = await asStorageResult(() =>
      commitChanges(phone.db, phone.author, clock.now(), planned.value),
    );
    if (!written.ok) return written;
    phone.loop.changed();
    return ok(planned.value.map(({ recordId }) => ActivityId.parse(recordId)));
  },
  edit: (edits) =>
    told(session, async () => {
      const phone = await session.own();
      const changes = await withReopening(phone.db, () =>
        Promise.all(edits.map((edit) => changeFor(phone, edit))),
      );
      await commitChanges(phone.db, phone.author, clock.now(), changes);
      phone.loop.changed();
    }),
  setUnitSettings: (settings) =>
    told(session, async () => {
      const phone = await session.own();
      const change = await withReopening(phone.db, () => settingsChange(phone, known(settings)));
      await commitChanges(phone.db, phone.author, clock.now(), [change]);
      phone.loop.changed();
    }),
  ...createJoining(session, clock),
});

const changeFor = async (phone: OpenPhone, { id, fields }: RecordEdit): Promise<NewChange> => {
  const record = await findActivity(phone, id);
  if (!record) throw new Error("there is no such activity on this phone");
  return changeOf(record, fields);
};

const settingsChange = async (phone: OpenPhone, fields: Record<string, Json>): Promise<NewChange> => {
  const [scope, id] = [scopeOf(phone.unit.id, "shared"), unitSettingsId(phone.unit.id)];
  const record = await findRecord(phone.db, recordKey({ scope, collection: "unitSettings", id }));
  return {
    id: newId(),
    scope,
    collection: "unitSettings",
    recordId: id,
    fields,
    seen: record?.seen ?? { epoch: null, number: 0 },
    activity: null,
  };
};

/** Judged by the same schemas as on the server, so that what is kept here is not refused there. */
const planEntries = (
  phone: OpenPhone,
  entries: readonly NewEntry[],
): Result<readonly NewChange[], AddFailure> => {
  const changes: NewChange[] = [];
  for (const [entry, { kind, values }] of entries.entries()) {
    const fields = fieldsOfNew(kind, known(values));
    if (!fields.ok) return err({ kind: "invalidFields", entry, fields: fields.error });
    const id = newId<ActivityId>();
    changes.push(newRecord(scopeOf(phone.unit.id, "shared"), "activity", fields.value, id, id as never));
  }
  return ok(changes);
};

const known = (values: object): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value as Json]])),
  );
