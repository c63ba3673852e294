import type { Actor } from "../../../src/domain/permission.ts";
import { type ScopeId, scopeOf } from "../../../src/domain/scope.ts";
import type { Unit, UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, Role, UserId } from "../../../src/domain/user.ts";
import { reachIn } from "../../../src/server/auth/unit-register.ts";
import type { Sender } from "../../../src/server/sync/take-changes.ts";
import { aTenure, aUnit } from "../../support/builders/units.ts";
import type { Session } from "./server.ts";

/** A user as the server knows them now. */
export interface Person {
  readonly name: string;
  readonly user: UserId;
  readonly role: Role;
  unit: UnitId;
  /** Units that they were moved away from. */
  readonly left: Set<UnitId>;
}

const unitId = (id: string): UnitId => id as UnitId;

export const OFFICE = unitId("huong-son");
export const KIM_1 = unitId("kim-1");
export const KIM_2 = unitId("kim-2");
export const STRANGERS = unitId("lam-trung");
/** Takes over {@link KIM_1} and {@link KIM_2} when units merge. */
export const MERGED = unitId("son-kim");

const unitsBefore: readonly Unit[] = [
  aUnit({ id: OFFICE, level: "district", tenures: [aTenure({ name: "Hương Sơn", parent: null })] }),
  aUnit({ id: unitId("duc-tho"), level: "district", tenures: [aTenure({ name: "Đức Thọ", parent: null })] }),
  aUnit({ id: KIM_1, tenures: [aTenure({ name: "Kim 1", parent: OFFICE })] }),
  aUnit({ id: KIM_2, tenures: [aTenure({ name: "Kim 2", parent: OFFICE })] }),
  aUnit({ id: STRANGERS, tenures: [aTenure({ name: "Lâm Trung", parent: unitId("duc-tho") })] }),
];

const unitsAfter: readonly Unit[] = [
  ...unitsBefore,
  aUnit({
    id: MERGED,
    tenures: [aTenure({ name: "Sơn Kim", parent: OFFICE })],
    predecessors: [KIM_1, KIM_2],
  }),
];

export const UNITS_BEFORE = unitsBefore;

/** The people and units of a scenario: what the server's own tables say, kept outside the history that may be put back. */
export class Registry {
  #isMerged = false;
  #version = 0;
  readonly #revoked = new Set<DeviceId>();
  /** Every device that was enrolled, with its user. */
  readonly devices = new Map<DeviceId, UserId>();
  readonly people: readonly Person[];

  constructor(people: readonly Person[]) {
    this.people = people;
  }

  get isMerged(): boolean {
    return this.#isMerged;
  }

  /** Another one whenever anybody's rights have changed. */
  get version(): number {
    return this.#version;
  }

  units(): readonly Unit[] {
    return this.#isMerged ? unitsAfter : unitsBefore;
  }

  mergeUnits(): void {
    this.#isMerged = true;
    this.#version += 1;
    for (const person of this.people)
      if (person.unit === KIM_1 || person.unit === KIM_2) person.unit = MERGED;
  }

  personOf(user: UserId): Person {
    const person = this.people.find((known) => known.user === user);
    if (!person) throw new Error(`nobody is ${user}`);
    return person;
  }

  /** Moves an officer; what they left, the server remembers. */
  move(person: Person, unit: UnitId): void {
    if (person.unit === unit) return;
    this.#version += 1;
    person.left.add(person.unit);
    person.unit = unit;
  }

  enrol({ user, device }: Session): void {
    this.devices.set(device, user);
    this.#version += 1;
  }

  /** A device that was lost, or whose user has gone. */
  revoke(device: DeviceId): void {
    this.#revoked.add(device);
    this.#version += 1;
  }

  /** A revoked one is enrolled again with a fresh code. */
  letIn(device: DeviceId): void {
    this.#revoked.delete(device);
    this.#version += 1;
  }

  isRevoked(device: DeviceId): boolean {
    return this.#revoked.has(device);
  }

  /** Who sends, as the server's session door would say. */
  senderOf({ user, device }: Session): Sender {
    const { role, unit, left } = this.personOf(user);
    const actorIn = (of: UnitId): Actor => ({ user, role, unit: of, reach: reachIn(this.units(), of) });
    const isRevoked = this.isRevoked(device);
    return { actor: actorIn(unit), device, formerly: [...left].map(actorIn), isRevoked };
  }

  /** A user's unit and those whose work it took over. */
  ownUnits(user: UserId): readonly UnitId[] {
    const { unit } = this.personOf(user);
    return unit === MERGED ? [MERGED, KIM_1, KIM_2] : [unit];
  }

  /**
   * May this user read this scope? Said a second time, of this small world alone and without the product's own rules, so
   * that a mistake in those is seen (S7).
   */
  mayRead(user: UserId, scope: ScopeId): boolean {
    const { role, unit } = this.personOf(user);
    const dot = scope.lastIndexOf(".");
    const of = scope.slice(0, dot);
    const part = scope.slice(dot + 1);
    if (this.ownUnits(user).some((own) => own === of)) return true;
    if (part === "published") return of === (unit === STRANGERS ? "duc-tho" : OFFICE) && unit !== OFFICE;
    const below: readonly string[] = this.#isMerged ? [KIM_1, KIM_2, MERGED] : [KIM_1, KIM_2];
    return part === "shared" && role === "supervisor" && unit === OFFICE && below.includes(of);
  }
}

export const sharedOf = (unit: UnitId): ScopeId => scopeOf(unit, "shared");
