import type { ActivityId } from "../../domain/activity/activity.ts";
import { addMs, type Instant } from "../../domain/instant.ts";
import { LOOKING_FOR_MS } from "../../domain/review/presence.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import type { Clock } from "../clock.ts";

/**
 * Which records reviewers have open. It lives in the memory of this process and nowhere else: reviewers at another process
 * of the same server do not see each other, and after a start everybody says so again within seconds.
 */
export interface Presence {
  /** Answers who else looks at it, each once. */
  readonly look: (user: UserId, device: DeviceId, activity: ActivityId) => readonly UserId[];
  readonly leave: (device: DeviceId, activity: ActivityId) => void;
}

interface OpenRecord {
  readonly user: UserId;
  readonly activity: ActivityId;
  readonly until: Instant;
}

/** Far more than offices have screens; whoever was silent longest goes. */
const MOST_DEVICES = 2_000;

/** `nudge`: these people should ask again who else looks at what they have open. */
export const createPresence = (clock: Clock, nudge: (users: ReadonlySet<UserId>) => void): Presence => {
  /** One record a device, in the order in which they were last heard of. */
  const open = new Map<DeviceId, OpenRecord>();

  const usersAt = (activity: ActivityId): ReadonlySet<UserId> => {
    const now = clock.now();
    return new Set(
      [...open.values()]
        .filter((one) => one.activity === activity && one.until > now)
        .map(({ user }) => user),
    );
  };
  const without = (users: ReadonlySet<UserId>, user: UserId): ReadonlySet<UserId> =>
    new Set([...users].filter((one) => one !== user));
  const remove = (device: DeviceId): void => {
    const gone = open.get(device);
    if (!gone) return;
    open.delete(device);
    const rest = usersAt(gone.activity);
    if (!rest.has(gone.user)) nudge(rest);
  };
  return {
    look: (user, device, activity) => {
      if (open.get(device)?.activity !== activity) remove(device);
      const before = usersAt(activity);
      open.delete(device);
      open.set(device, { user, activity, until: addMs(clock.now(), LOOKING_FOR_MS) });
      const [oldest] = open.keys();
      if (oldest !== undefined && open.size > MOST_DEVICES) remove(oldest);
      const others = without(before, user);
      if (!before.has(user)) nudge(others);
      return [...others];
    },
    leave: (device, activity) => {
      if (open.get(device)?.activity === activity) remove(device);
    },
  };
};
