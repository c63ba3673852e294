import { v7 } from "uuid";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { ChangeId, RecordId } from "../../../src/domain/change.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, UserId } from "../../../src/domain/user.ts";

export const aChangeId = (): ChangeId => v7() as ChangeId;
export const aRecordId = (): RecordId => v7() as RecordId;
export const anActivityId = (): ActivityId => v7() as ActivityId;
export const aDeviceId = (): DeviceId => v7() as DeviceId;
export const aUserId = (): UserId => v7() as UserId;

export const unitId = (id: string): UnitId => id as UnitId;
export const taskRef = (ref: string): TaskRef => ref as TaskRef;
export const day = (text: string): Day => text as Day;
export const month = (text: string): Month => text as Month;

/** The record id of an activity, and the other way round: the same UUID seen from two sides. */
export const recordIdOf = (activity: ActivityId): RecordId => activity as string as RecordId;
export const activityIdOf = (record: RecordId): ActivityId => record as string as ActivityId;

/** `at("2025-05-12T05:00+07:00")` */
export const at = (iso: string): Instant => Date.parse(iso) as Instant;

export const shared = (unit: UnitId | string): ScopeId => scopeOf(unitId(unit), "shared");
export const internal = (unit: UnitId | string): ScopeId => scopeOf(unitId(unit), "internal");
export const published = (unit: UnitId | string): ScopeId => scopeOf(unitId(unit), "published");
