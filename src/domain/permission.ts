import type { CollectionName } from "./change.ts";
import { findRegisterRule, type RegisterRule } from "./register.ts";
import { partOfScope, type ScopeId, scopeOf, unitOfScope } from "./scope.ts";
import type { Reach, Unit, UnitId } from "./unit.ts";
import type { Role, UserId } from "./user.ts";

/** Who asks: the user as the server knows them, with what their unit reaches. */
export interface Actor {
  readonly user: UserId;
  readonly role: Role;
  readonly unit: UnitId;
  readonly reach: Reach;
}

/** Everything that somebody may be allowed to do. */
export type Action =
  | { readonly kind: "readScope"; readonly scope: ScopeId }
  /** Know that something of the scope waits on the server, whose and why; what it says only those who may read it. */
  | { readonly kind: "readQuarantine"; readonly scope: ScopeId }
  | {
      readonly kind: "writeRecord";
      readonly scope: ScopeId;
      readonly collection: CollectionName;
      /** Author of the record that is there, null for a new one. */
      readonly createdBy: UserId | null;
    }
  | { readonly kind: "seeOverview" }
  /** Have a say in what an office decides; about which unit, `reviewUnit` tells. */
  | { readonly kind: "decideInOffice" }
  /** Know in sums, of no unit by itself, how the units beside an agency stand with what it helps in. */
  | { readonly kind: "seeSumsBeside"; readonly agency: Pick<Unit, "id" | "level"> }
  /** Bring the server a file with the work of a unit's people. */
  | { readonly kind: "bringWork"; readonly unit: UnitId }
  /** Be told, while a screen is open, that something has changed in a scope that they may read. */
  | { readonly kind: "followChanges" }
  /** Look at the figures and people of a unit below. */
  | { readonly kind: "watchUnit"; readonly unit: UnitId }
  /** Decide about what a unit below has sent. */
  | { readonly kind: "reviewUnit"; readonly unit: UnitId }
  /** Make a plan, or a change of one, that of everybody below the unit. */
  /** `hasEnded`: the issuer is no more; whoever stood above it goes on with its plans. */
  | { readonly kind: "publishPlan"; readonly unit: UnitId; readonly hasEnded: boolean }
  | { readonly kind: "manageUsers"; readonly unit: UnitId }
  | { readonly kind: "manageSystem" };

/** May this person do that? The one place where it is decided: screens ask it to show, the server to obey. */
export const may = (actor: Actor, action: Action): boolean => {
  switch (action.kind) {
    case "readScope":
      return mayRead(actor, action.scope);
    case "readQuarantine":
      return actor.role === "administrator" || mayRead(actor, action.scope);
    case "writeRecord":
      return (
        actor.role !== "observer" &&
        mayRead(actor, action.scope) &&
        mayWrite(actor, action.scope, action.collection, action.createdBy)
      );
    case "seeOverview":
    case "followChanges":
      return isWatching(actor);
    case "decideInOffice":
      return isSupervising(actor);
    case "seeSumsBeside":
      return action.agency.level === "agency" && action.agency.id === actor.unit;
    case "bringWork":
      return actor.role !== "observer" && mayRead(actor, scopeOf(action.unit, "shared"));
    case "watchUnit":
      return isWatching(actor) && actor.reach.supervised.has(action.unit);
    case "reviewUnit":
      return isSupervising(actor) && actor.reach.supervised.has(action.unit);
    case "publishPlan":
      return (
        isSupervising(actor) &&
        (actor.reach.own.has(action.unit) || (action.hasEnded && actor.reach.supervised.has(action.unit)))
      );
    case "manageUsers":
      return (
        actor.role === "administrator" &&
        (action.unit === actor.unit || actor.reach.supervised.has(action.unit))
      );
    case "manageSystem":
      return actor.role === "administrator";
  }
};

const isSupervising = (actor: Actor): boolean =>
  actor.role === "supervisor" || actor.role === "administrator";

/** Sits in the office, with or without a say. */
const isWatching = (actor: Actor): boolean => isSupervising(actor) || actor.role === "observer";

const mayRead = ({ reach, role }: Actor, scope: ScopeId): boolean => {
  const unit = unitOfScope(scope);
  switch (partOfScope(scope)) {
    case "internal":
      return reach.own.has(unit);
    case "shared":
      return reach.own.has(unit) || (reach.supervised.has(unit) && role !== "officer");
    case "published":
      return reach.own.has(unit) || reach.above.has(unit);
  }
};

const mayWrite = (
  actor: Actor,
  scope: ScopeId,
  collection: CollectionName,
  createdBy: UserId | null,
): boolean => {
  const unit = unitOfScope(scope);
  const isOwn = actor.reach.own.has(unit);
  const isAbove = isSupervising(actor) && actor.reach.supervised.has(unit);
  switch (collection) {
    case "activity":
      return isOwn && actor.role === "officer";
    case "evidence":
      // Files of a material lie where it lies, and who hands it out sends them.
      return mayKeep(
        partOfScope(scope) === "published" ? "supervisors" : "officers",
        actor.role,
        isOwn,
        isAbove,
      );
    case "review":
      return isAbove && (createdBy === null || createdBy === actor.user);
    case "comment":
      return (isOwn || isAbove) && (createdBy === null || createdBy === actor.user);
    case "unitSettings":
      return (isOwn && actor.role !== "supervisor") || isAbove;
    case "person":
    case "plan":
    case "unit":
      return false;
    default: {
      const rule = findRegisterRule(collection);
      return rule !== null && mayKeep(rule.writers, actor.role, isOwn, isAbove);
    }
  }
};

const mayKeep = (writers: RegisterRule["writers"], role: Role, isOwn: boolean, isAbove: boolean): boolean => {
  switch (writers) {
    case "own":
      return isOwn && role !== "supervisor";
    case "ownAndAbove":
      return (isOwn && role !== "supervisor") || isAbove;
    case "above":
      return isAbove;
    case "officers":
      return isOwn && role === "officer";
    case "leaders":
      return isOwn && role === "leader";
    case "supervisors":
      return isOwn && (role === "supervisor" || role === "administrator");
  }
};
