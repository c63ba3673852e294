import { type Actor, may } from "../../domain/permission.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";

/**
 * The scopes that a device is told of: all of its own unit (and of those whose work it took over), what is published
 * above, and of what it asks to watch only what its user may read. In a fixed order, so that pages go on where they ended.
 */
export const subscribedScopes = (actor: Actor, watch: readonly ScopeId[]): readonly ScopeId[] => {
  const own = [...actor.reach.own].flatMap((unit) => [
    scopeOf(unit, "internal"),
    scopeOf(unit, "shared"),
    scopeOf(unit, "published"),
  ]);
  const above = [...actor.reach.above].map((unit) => scopeOf(unit, "published"));
  const watched = watch.filter((scope) => may(actor, { kind: "readScope", scope }));
  // What is published is small, and all else is read with it: it goes first.
  return [...new Set([...above, ...own, ...watched])].sort(
    (a, b) => Number(isPublished(b)) - Number(isPublished(a)) || (a < b ? -1 : 1),
  );
};

const isPublished = (scope: ScopeId): boolean => scope.endsWith(".published");
