import { v7 } from "uuid";
import type { ChangeId, RecordId } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, UserId } from "../../../src/domain/user.ts";

export const aChangeId = (): ChangeId => v7() as ChangeId;
export const aRecordId = (): RecordId => v7() as RecordId;
export const aDeviceId = (): DeviceId => v7() as DeviceId;
export const aUserId = (): UserId => v7() as UserId;

export const unitId = (id: string): UnitId => id as UnitId;
export const day = (text: string): Day => text as Day;

/** `at("2025-05-12T05:00+07:00")` */
export const at = (iso: string): Instant => Date.parse(iso) as Instant;

export const shared = (unit: UnitId | string): ScopeId => scopeOf(unitId(unit), "shared");
export const internal = (unit: UnitId | string): ScopeId => scopeOf(unitId(unit), "internal");
export const published = (unit: UnitId | string): ScopeId => scopeOf(unitId(unit), "published");
