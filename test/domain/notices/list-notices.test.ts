import { expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import { DEFAULT_TIME_ZONE } from "../../../src/domain/day.ts";
import { byDay, listNotices } from "../../../src/domain/notices/list-notices.ts";
import type {
  Deadline,
  NoticeEvent,
  NoticeEventSubject,
  NoticeFacts,
} from "../../../src/domain/notices/notice.ts";
import { countUnread, isUnread, markRead, NOTHING_READ } from "../../../src/domain/notices/read-state.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import { at, aUserId, day, unitId } from "../../support/builders/ids.ts";

const ME = aUserId();
const COLLEAGUE = aUserId();
const OURS = unitId("son-kim-1-18196");
const ACTIVITY = "0196c000-0000-7000-8000-000000000001" as ActivityId;
const BROADCAST = "huong-son-2025/PL8" as TaskRef;

const event = (subject: NoticeEventSubject, given: Partial<NoticeEvent> = {}): NoticeEvent => ({
  id: "r1",
  unit: OURS,
  at: at("2025-05-20T15:12+07:00"),
  by: COLLEAGUE,
  subject,
  ...given,
});
const returned = (isOpen = true): NoticeEventSubject => ({
  ...{ kind: "review", activity: ACTIVITY, verdict: "returned", reasons: ["blurred"], isOpen },
  comment: "Ảnh 1 mờ",
});
const list = (given: Partial<NoticeFacts>) =>
  listNotices({
    me: { user: ME, unit: OURS, role: "officer" },
    today: day("2025-05-21"),
    timeZone: DEFAULT_TIME_ZONE,
    events: [],
    deadlines: [],
    ...given,
  });
const due = (dueOn: string): Deadline => ({
  unit: OURS,
  dueOn: day(dueOn),
  subject: { kind: "task", task: BROADCAST, title: "Phát thanh CCHC", missing: 1 },
});

test("what was returned leads an officer to mending it and a leader to the record, and is settled once mended", () => {
  const [open] = list({ events: [event(returned())] });
  expect(open).toMatchObject({ kind: "returned", href: `/ban-ghi/${ACTIVITY}/sua`, state: "open" });
  expect(open?.day).toBe("2025-05-20");
  const leader = { user: ME, unit: OURS, role: "leader" } as const;
  expect(list({ me: leader, events: [event(returned())] })[0]?.href).toBe(`/ban-ghi/${ACTIVITY}`);
  const [mended] = list({ events: [event(returned(false))] });
  expect(mended).toMatchObject({ id: open?.id, state: "settled", href: `/ban-ghi/${ACTIVITY}` });
  expect(mended && isUnread(mended, NOTHING_READ)).toBe(false);
});

test("a record that was accepted is told only with a remark", () => {
  const accepted = (comment: string): NoticeEventSubject => ({
    ...{ kind: "review", activity: ACTIVITY, verdict: "accepted", reasons: [], comment, isOpen: false },
  });
  expect(list({ events: [event(accepted(" "))] })).toEqual([]);
  expect(list({ events: [event(accepted("Ảnh rõ, tốt."))] })[0]?.kind).toBe("remark");
});

test("nobody is told of their own doings, of work given to somebody else, or of another unit", () => {
  const comment: NoticeEventSubject = { kind: "comment", activity: ACTIVITY, text: "Đã sửa" };
  const given = (person: typeof ME): NoticeEventSubject => ({
    ...{ kind: "assignment", work: BROADCAST, period: "open", title: "Phát thanh CCHC", person },
  });
  expect(list({ events: [event(comment, { by: ME })] })).toEqual([]);
  expect(list({ events: [event(comment, { unit: unitId("son-hong-18163") })] })).toEqual([]);
  expect(list({ events: [event(given(COLLEAGUE))] })).toEqual([]);
  expect(list({ events: [event(given(ME))] })[0]).toMatchObject({ href: `/viec/${BROADCAST}` });
});

test("a deadline is told of from three days before, and again once when it has passed", () => {
  expect(list({ deadlines: [due("2025-05-25")] })).toEqual([]);
  expect(list({ deadlines: [due("2025-05-24")] })[0]).toMatchObject({ kind: "deadline", day: "2025-05-21" });
  const [last] = list({ deadlines: [due("2025-05-21")] });
  expect(last?.id).toBe(`deadline:${BROADCAST}:2025-05-21`);
  const [late] = list({ deadlines: [due("2025-05-20")] });
  expect(late).toMatchObject({ kind: "overdue", day: "2025-05-21", at: null });
  expect(late?.id).not.toBe(last?.id);
});

test("urging leads to the first task that is missing, and new material to the library", () => {
  const notices = list({
    events: [
      event({ kind: "urging", level: "first", text: "Phát thanh 1/4", task: BROADCAST }, { id: "u1" }),
      event({ kind: "urging", level: "first", text: "Treo băng rôn đợt 2", task: null }, { id: "u0" }),
      event({ kind: "material", title: "Bài phát thanh mẫu số 3" }, { id: "m1" }),
    ],
  });
  expect(notices.map(({ kind, href }) => [kind, href])).toEqual([
    ["material", "/tai-lieu"],
    ["urging", "/"],
    ["urging", `/viec/${BROADCAST}`],
  ]);
});

test("a leader is urged only at the step that goes to the leader, an officer at each", () => {
  const events = (["first", "again", "leader"] as const).map((level) =>
    event({ kind: "urging", level, text: "Phát thanh 1/4", task: BROADCAST }, { id: level }),
  );
  expect(list({ events })).toHaveLength(3);
  const me = { user: ME, unit: OURS, role: "leader" } as const;
  expect(list({ me, events }).map(({ id }) => id)).toEqual(["urging:leader"]);
});

test("what asks for nothing leaves after sixty days; what waits to be mended stays", () => {
  const old = { at: at("2025-03-01T08:00+07:00") };
  const comment: NoticeEventSubject = { kind: "comment", activity: ACTIVITY, text: "Tốt" };
  expect(list({ events: [event(comment, old)] })).toEqual([]);
  expect(list({ events: [event(returned(), old)] })).toHaveLength(1);
});

test("what came before this phone first looked is not new here, unless it still waits", () => {
  const notices = list({
    events: [
      event({ kind: "comment", activity: ACTIVITY, text: "Tốt" }, { id: "c1" }),
      event(returned(), { id: "v1" }),
    ],
    deadlines: [due("2025-05-22")],
  });
  const state = { since: at("2025-05-21T07:00+07:00"), read: [] };
  expect(notices.filter((notice) => isUnread(notice, state)).map(({ kind }) => kind)).toEqual([
    "returned",
    "deadline",
  ]);
  const all = markRead(
    state,
    notices.map(({ id }) => id),
  );
  expect(countUnread(notices, all)).toBe(0);
});

test("one day's notices stand together, the newest day first, deadlines before what came in that day", () => {
  const notices = list({
    events: [
      event(
        { kind: "comment", activity: ACTIVITY, text: "1" },
        { id: "a", at: at("2025-05-21T06:00+07:00") },
      ),
      event({ kind: "comment", activity: ACTIVITY, text: "2" }, { id: "b" }),
      event(
        { kind: "decision", exemplar: "e" as RecordId, decision: "approved", title: "Mô hình", note: "" },
        { id: "c" },
      ),
    ],
    deadlines: [due("2025-05-24")],
  });
  const days = byDay(notices.map((notice) => ({ notice })));
  expect(days.map((each) => [each.day, each.items.map(({ notice }) => notice.kind)])).toEqual([
    ["2025-05-21", ["deadline", "comment"]],
    ["2025-05-20", ["comment", "decision"]],
  ]);
});
