import type { DraftRow } from "../../device/draft-row.ts";
import { overlaid, rowsAround } from "../../device/local-records.ts";
import { readLastUsed } from "../../device/meta.ts";
import { writeText } from "../../device/reserve.ts";
import { withReopening } from "../../device/storage-failure.ts";
import { type ActivityKind, isWork } from "../../domain/activity/kind.ts";
import type { Json } from "../../domain/canonical-json.ts";
import { dayOf, timeOf } from "../../domain/day.ts";
import { findTask } from "../../domain/plan.ts";
import { scopeOf } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import { readPlans } from "./directory.ts";
import { draftOfSaved } from "./draft-of-saved.ts";
import { repeatableValues, valuesForKind } from "./draft-values.ts";
import { toDraft } from "./draft-view.ts";
import type { Environment } from "./environment.ts";
import { likelyTask } from "./likely-task.ts";
import { loadViews } from "./load-views.ts";
import { newId } from "./new-id.ts";
import { findActivity } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { Draft, DraftServices } from "./services.ts";
import { told } from "./storage-trouble.ts";

type Values = Readonly<Record<string, Json>>;

/** What most entries are, where neither task nor kind is told. */
const USUAL_KIND: ActivityKind = "broadcast";

/** How a draft begins: new, as last time, or from a saved activity. It is on disk when these answer. */
export const createDraftBeginnings = (
  session: PhoneSession,
  { clock }: Environment,
): Pick<DraftServices, "start" | "repeat" | "edit"> => {
  /** One that is there already, typed in by another window or written by a try whose answer was lost, stays as it is. */
  const put = ({ db }: OpenPhone, row: DraftRow): Promise<DraftRow> =>
    writeText(db, () =>
      db.transaction("rw", db.drafts, async () => {
        const there = await db.drafts.get(row.id);
        if (!there) await db.drafts.put(row);
        return there ?? row;
      }),
    );

  const newDraft = (phone: OpenPhone, kind: ActivityKind, values: Values): DraftRow => {
    const now = clock.now();
    const { timeZone } = phone.unit;
    const likely = phone.now();
    return {
      id: newId(),
      scope: scopeOf(phone.unit.id, "shared"),
      kind,
      values: valuesForKind(
        { on: dayOf(likely, timeZone), startsAt: timeOf(likely, timeZone), ...values },
        kind,
      ),
      photos: [],
      opened: null,
      awaitsCapture: false,
      startedAt: now,
      updatedAt: now,
    };
  };

  /** `make` only reads, so that it may be asked again. */
  const begun = async (make: (phone: OpenPhone) => Promise<DraftRow | null>): Promise<Draft | null> => {
    const done = await told(session, async () => {
      const phone = await session.own();
      const row = await withReopening(phone.db, () => make(phone));
      return row && toDraft(await put(phone, row));
    });
    return done.ok ? done.value : null;
  };

  return {
    start: async ({ task, kind: wanted }) => {
      const phone = await session.own();
      const { served, kind, lastUsed } = await withReopening(phone.db, async () => {
        const likely =
          task === undefined && (wanted === undefined || isWork(wanted))
            ? await likelyTask(phone, wanted, dayOf(clock.now(), phone.unit.timeZone))
            : null;
        const kind = wanted ?? likely?.kinds[0] ?? (task && (await usualKindOf(phone, task))) ?? USUAL_KIND;
        return { served: task ?? likely?.ref, kind, lastUsed: await readLastUsed(phone.db, kind) };
      });
      const { villages, themes, minutes } = lastUsed;
      const values = {
        ...(served === undefined ? {} : { tasks: [served] }),
        ...(villages ? { villages } : {}),
        ...(themes ? { themes } : {}),
        ...(minutes === undefined ? {} : { minutes }),
      };
      return toDraft(await put(phone, { ...newDraft(phone, kind, values), areVillagesGuessed: true }));
    },
    repeat: (id) =>
      begun(async (phone) => {
        const record = await findActivity(phone, id);
        const [view] = await loadViews(phone, [id]);
        return record && view ? newDraft(phone, view.activity.kind, repeatableValues(record.values)) : null;
      }),
    edit: (id) =>
      begun(async (phone) => {
        const open = await phone.db.drafts.get(id);
        if (open) return open;
        const records = overlaid(await rowsAround(phone.db, [id]));
        const record = records.find(({ collection }) => collection === "activity");
        return record ? draftOfSaved(record, records, clock.now()) : null;
      }),
  };
};

const usualKindOf = async (phone: OpenPhone, ref: TaskRef): Promise<ActivityKind | undefined> => {
  for (const plan of await readPlans(phone)) {
    const task = findTask(plan, ref);
    if (task) return task.kinds[0];
  }
  return undefined;
};
