import type { Instant } from "../instant.ts";
import type { Notice } from "./notice.ts";

/**
 * What somebody has read, on this phone. It never leaves it: it is nobody else's business, there is no part of a unit in
 * which it could lie, and each look would cost a change on the wire.
 */
export interface ReadState {
  /** When this phone first looked: what was told before is not new here. Null: it has not looked yet. */
  readonly since: Instant | null;
  /** Ids, the one read last at the end. */
  readonly read: readonly string[];
}

export const NOTHING_READ: ReadState = { since: null, read: [] };

/** Many times what a list holds: what stands in one is not forgotten. */
export const MAX_READ = 1000;

export const isUnread = ({ id, state, at }: Notice, { since, read }: ReadState): boolean => {
  if (state === "settled" || read.includes(id)) return false;
  return state === "open" || at === null || since === null || at >= since;
};

export const countUnread = (notices: readonly Notice[], state: ReadState): number =>
  notices.filter((notice) => isUnread(notice, state)).length;

export const markRead = (state: ReadState, ids: readonly string[]): ReadState => {
  const last = new Set(ids);
  return { ...state, read: [...state.read.filter((id) => !last.has(id)), ...last].slice(-MAX_READ) };
};
