import type { NewChange } from "../../device/append-changes.ts";
import { commitChanges } from "../../device/commit-changes.ts";
import { overlaid, rowsAround } from "../../device/local-records.ts";
import { sha256OfText } from "../../device/sha256.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { RecordId } from "../../domain/change.ts";
import { EvidenceId } from "../../domain/evidence.ts";
import type { OverlaidRecord } from "../../sync/overlay.ts";
import type { Clock } from "../../sync/ports.ts";
import { changeOf, newRecord } from "./own-records.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { RecordServices } from "./records.ts";
import { told } from "./storage-trouble.ts";

/** An activity as it lies here, deleted or not, with its evidence, deleted or not. */
interface Whole {
  readonly record: OverlaidRecord;
  readonly evidence: readonly OverlaidRecord[];
}

/**
 * The id of a photo of one record as a photo of another, a UUID (version 8): two phones that join the same records make
 * the same evidence, not two of it.
 */
export const joinedEvidenceId = async (keep: string, file: string): Promise<EvidenceId> => {
  const hash = await sha256OfText(`${keep}|${file}`);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return EvidenceId.parse(parts.join("-"));
};

export const createJoining = (
  session: PhoneSession,
  clock: Clock,
): Pick<RecordServices, "join" | "separate"> => {
  const write = async (plan: (phone: OpenPhone) => Promise<readonly NewChange[]>): Promise<void> => {
    const phone = await session.own();
    const changes = await withReopening(phone.db, () => plan(phone));
    await commitChanges(phone.db, phone.author, clock.now(), changes);
    phone.loop.changed();
  };

  return {
    join: (keep, other) =>
      told(session, () =>
        write(async (phone) => {
          const [kept, joined] = [await readWhole(phone, keep), await readWhole(phone, other)];
          const joins = [...new Set([...joinsOf(kept), ...joinsOf(joined), other])];
          return [
            ...(await takenOver(kept, joined)),
            changeOf(kept.record, { joins }),
            changeOf(joined.record, { deleted: true }),
          ];
        }),
      ),
    separate: (keep) =>
      told(session, () =>
        write(async (phone) => {
          const kept = await readWhole(phone, keep);
          const joined = await Promise.all(joinsOf(kept).map((id) => readWhole(phone, id as ActivityId)));
          return [
            ...joined.map(({ record }) => changeOf(record, { deleted: false })),
            ...(await givenBack(kept, joined)),
            changeOf(kept.record, { joins: [] }),
          ];
        }),
      ),
  };
};

const readWhole = async (phone: OpenPhone, id: ActivityId): Promise<Whole> => {
  const records = overlaid(await rowsAround(phone.db, [id]));
  const record = records.find(({ collection }) => collection === "activity");
  if (!record) throw new Error("there is no such activity on this phone");
  return { record, evidence: records.filter(({ collection }) => collection === "evidence") };
};

const isLive = ({ values }: OverlaidRecord): boolean => values["deleted"] !== true;

const joinsOf = ({ record }: Whole): readonly string[] => {
  const { joins } = record.values;
  return Array.isArray(joins) ? joins.map(String) : [];
};

/** Live evidence of `joined` as evidence of `kept`; a file that is there already is not taken twice. */
const takenOver = async (kept: Whole, joined: Whole): Promise<readonly NewChange[]> => {
  const live = kept.evidence.filter(isLive);
  const there = new Set(live.map(({ values }) => values["file"]));
  const missing = joined.evidence.filter((each) => isLive(each) && !there.has(each.values["file"]));
  return Promise.all(
    missing.map(async ({ values }, at) => {
      const id = await joinedEvidenceId(kept.record.id, String(values["file"]));
      const order = live.length + at;
      const before = kept.evidence.find((each) => String(each.id) === id);
      if (before) return changeOf(before, { deleted: false, order }, kept.record.id);
      const { deleted: _deleted, ...fields } = values;
      const all = { ...fields, activity: kept.record.id, order };
      return newRecord(kept.record.scope, "evidence", all, kept.record.id, id as string as RecordId);
    }),
  );
};

/** Evidence of `kept` that came from these records. */
const givenBack = async (kept: Whole, joined: readonly Whole[]): Promise<readonly NewChange[]> => {
  const files = joined.flatMap(({ evidence }) => evidence.map(({ values }) => String(values["file"])));
  const ids = new Set<string>(await Promise.all(files.map((file) => joinedEvidenceId(kept.record.id, file))));
  return kept.evidence
    .filter((each) => ids.has(each.id) && isLive(each))
    .map((each) => changeOf(each, { deleted: true }, kept.record.id));
};
