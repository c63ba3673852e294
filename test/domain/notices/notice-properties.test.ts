import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { addDays, DEFAULT_TIME_ZONE } from "../../../src/domain/day.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { listNotices, MAX_NOTICES } from "../../../src/domain/notices/list-notices.ts";
import type {
  Deadline,
  NoticeEvent,
  NoticeEventSubject,
  NoticeFacts,
} from "../../../src/domain/notices/notice.ts";
import {
  countUnread,
  isUnread,
  MAX_READ,
  markRead,
  type ReadState,
} from "../../../src/domain/notices/read-state.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import { at, aUserId, day, unitId } from "../../support/builders/ids.ts";

const [ME, COLLEAGUE, REVIEWER] = [aUserId(), aUserId(), aUserId()];
const UNITS = [unitId("son-kim-1-18196"), unitId("son-hong-18163")];
const [OURS = unitId("")] = UNITS;
const TODAY = day("2025-05-21");
const START = at("2025-02-01T00:00+07:00");
const HOUR_MS = 3_600_000;

const anActivity = fc
  .integer({ min: 1, max: 9 })
  .map((n) => `0196c000-0000-7000-8000-00000000000${n}` as ActivityId);

const aSubject: fc.Arbitrary<NoticeEventSubject> = fc.oneof(
  fc.record({
    kind: fc.constant("review" as const),
    activity: anActivity,
    verdict: fc.constantFrom("accepted" as const, "returned" as const),
    reasons: fc.constant([]),
    comment: fc.constantFrom("", "Ảnh mờ"),
    isOpen: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("comment" as const), activity: anActivity, text: fc.constantFrom("a", "b") }),
  fc.record({
    kind: fc.constant("assignment" as const),
    work: fc.constant("huong-son-2025/PL8" as TaskRef),
    period: fc.constant("open" as const),
    person: fc.constantFrom(ME, COLLEAGUE, null),
    title: fc.constant("Phát thanh"),
  }),
  fc.record({
    ...{ kind: fc.constant("urging" as const), text: fc.constant("Nhắc"), task: fc.constant(null) },
    level: fc.constantFrom("first" as const, "leader" as const),
  }),
);

const anEvent: fc.Arbitrary<NoticeEvent> = fc.record({
  id: fc.integer({ min: 0, max: 400 }).map(String),
  unit: fc.constantFrom(...UNITS),
  at: fc.integer({ min: 0, max: 24 * 110 }).map((hours) => addMs(START, hours * HOUR_MS)),
  by: fc.constantFrom(ME, COLLEAGUE, REVIEWER, null),
  subject: aSubject,
});

const aDeadline: fc.Arbitrary<Deadline> = fc.record({
  unit: fc.constantFrom(...UNITS),
  dueOn: fc.integer({ min: -90, max: 30 }).map((count) => addDays(TODAY, count)),
  subject: fc.record({
    kind: fc.constant("task" as const),
    task: fc.constantFrom("huong-son-2025/PL8", "huong-son-2025/PL1").map((ref) => ref as TaskRef),
    title: fc.constant("Việc"),
    missing: fc.integer({ min: 1, max: 4 }),
  }),
});

const facts: fc.Arbitrary<NoticeFacts> = fc.record({
  me: fc.constant({ user: ME, unit: OURS, role: "officer" as const }),
  today: fc.constant(TODAY),
  timeZone: fc.constant(DEFAULT_TIME_ZONE),
  events: fc.uniqueArray(anEvent, { maxLength: 180, selector: ({ id, subject }) => `${subject.kind} ${id}` }),
  deadlines: fc.array(aDeadline, { maxLength: 12 }),
});

const state: fc.Arbitrary<ReadState> = fc.record({
  since: fc.option(
    fc.integer({ min: 0, max: 24 * 110 }).map((hours) => addMs(START, hours * HOUR_MS)),
    { nil: null },
  ),
  read: fc.array(fc.string(), { maxLength: 20 }),
});

test("the same facts in any order make the same list with the same ids, each once and no more than fit", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const notices = listNotices(given);
      const turned = {
        ...given,
        events: [...given.events].reverse(),
        deadlines: [...given.deadlines].reverse(),
      };
      expect(listNotices(turned).map(({ id }) => id)).toEqual(notices.map(({ id }) => id));
      expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
      expect(notices.length).toBeLessThanOrEqual(MAX_NOTICES);
    }),
  );
});

test("nothing that another unit or the user did changes the list", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const ours = {
        ...given,
        events: given.events.filter(({ unit, by }) => unit === OURS && by !== ME),
        deadlines: given.deadlines.filter(({ unit }) => unit === OURS),
      };
      expect(listNotices(given)).toEqual(listNotices(ours));
    }),
  );
});

test("what was read stays read, whatever comes and is read after it", () => {
  fc.assert(
    fc.property(facts, fc.array(anEvent, { maxLength: 60 }), state, (given, later, before) => {
      const ids = listNotices(given).map(({ id }) => id);
      const after = markRead(before, ids);
      const more = listNotices({ ...given, events: [...given.events, ...later] });
      const again = markRead(
        after,
        more.map(({ id }) => id),
      );
      for (const now of [after, again])
        expect(more.filter(({ id }) => ids.includes(id)).some((notice) => isUnread(notice, now))).toBe(false);
      expect(again.read.length).toBeLessThanOrEqual(MAX_READ);
      expect(countUnread(more, again)).toBe(0);
    }),
  );
});
