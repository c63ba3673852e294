import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { ActivityKind } from "./activity/kind.ts";
import { CellState, OverviewBefore, OverviewCell, OverviewColumn } from "./api-overview.ts";
import { ChangeId } from "./change.ts";
import { Day, Month } from "./day.ts";
import { HandOverKeys } from "./hand-over-keys.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { QueueGroup, SamplePercent } from "./review/queue-order.ts";
import { ReviewFlag } from "./review/review-flags.ts";
import { ScopeId } from "./scope.ts";
import { TaskRef } from "./task.ts";
import { requiredText, text } from "./text.ts";
import { Unit, UnitId } from "./unit.ts";
import { DeviceId, Role, User, UserId } from "./user.ts";

// Doors of the server beside /api/sync and /files. Every one is parsed with these schemas on both sides.

/** A code of 8 letters and digits without those that look alike; blanks, dashes and case do not matter. */
export const EnrolmentCode = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(40)),
    z.transform((typed: string) => typed.toUpperCase().replace(/[\s-]/g, "")),
  ),
  z.string().check(z.regex(/^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{8}$/)),
);

/** POST /api/session/enrol → 200 SignedIn */
export const EnrolRequest = z.object({ code: EnrolmentCode, device: DeviceId, deviceName: text(120) });

/** POST /api/session/sign-in → 200 SignedIn */
export const SignInRequest = z.object({
  username: requiredText(60),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
  device: DeviceId,
  deviceName: text(120),
});

/** GET /api/session → 200 SignedIn, 401 when there is no session. POST /api/session/sign-out → 204 */
export const SignedIn = z.object({
  user: User,
  device: DeviceId,
  /** All units that the user's unit has to do with, so that names and reach are known before the first sync. */
  units: z.readonly(z.array(Unit)),
  serverTime: Instant,
  /** The account has no password yet and its role signs in with one. */
  needsPassword: z.boolean(),
  /** For hand-over files; absent from servers that do not know them yet. */
  keys: z.optional(HandOverKeys),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** What a device last said before its database was lost. */
export const LostDevice = z.object({
  name: z.string(),
  lastSeenAt: z.nullable(Instant),
  unsentActivities: z.int(),
  oldestUnsentAt: z.nullable(Instant),
});
export type LostDevice = z.infer<typeof LostDevice>;

/**
 * POST /api/session/replace-device → 200 {@link DeviceReplaced}: the database under a live session was lost, and the new
 * one is a new device of the same user (S47). Safe to repeat.
 */
export const ReplaceDevice = z.object({ device: DeviceId, deviceName: text(120) });
export const DeviceReplaced = z.extend(SignedIn, { lost: LostDevice });
export type DeviceReplaced = z.infer<typeof DeviceReplaced>;

/** POST /api/session/password → 204. For supervisors and administrators, once signed in with a code. */
export const PasswordRequest = z.object({
  username: z.string().check(z.regex(/^[a-z0-9._-]{3,60}$/)),
  password: z.string().check(z.minLength(10), z.maxLength(200)),
});

/** Every refusal outside /api/sync: status 4xx/5xx with this body. `reason` is a Vietnamese sentence. */
export const ApiError = z.object({
  error: z.object({
    kind: z.enum([
      "malformed",
      "signedOut",
      "notFound",
      "notAllowed",
      "codeUnknown",
      "codeExpired",
      "codeUsed",
      "wrongPassword",
      "throttled",
      "usernameTaken",
      "needsHttps",
      "tooLarge",
      /** As much was sent today as one person may; tomorrow it goes on. */
      "dailyLimit",
      /** A picture that cannot be opened, or must not be: kept, and never shown. */
      "unreadable",
      /** A picture whose stored bytes are not given out, only its sizes as the server draws them. */
      "onlyDrawn",
      "busy",
      "internal",
    ]),
    reason: z.string(),
    retryAfterS: z.optional(z.int()),
  }),
});
export type ApiErrorKind = z.infer<typeof ApiError>["error"]["kind"];

/** GET /api/overview?span=YYYY-MM, YYYY-Qn or YYYY → the matrix of units × tasks, as summaries with their age. */
export const Overview = z.object({
  /** The last month of what was asked for. */
  month: Month,
  /** Today in the supervising unit's time zone. */
  today: Day,
  generatedAt: Instant,
  planTitle: z.string(),
  /** The plan's year is over and no successor is published. */
  isPlanOverdue: z.boolean(),
  columns: z.array(OverviewColumn),
  rows: z.array(
    z.object({
      unit: UnitId,
      name: z.string(),
      /** One a column, in the same order; null where the task is not this unit's. */
      cells: z.array(z.nullable(OverviewCell)),
      due: z.int(),
      done: z.int(),
      lastActivityOn: z.nullable(Day),
      /** Done but not sent, as its devices last said. */
      unsentActivities: z.int(),
      oldestUnsentAt: z.nullable(Instant),
      /** When any of its devices was last heard of; null: never. */
      lastSeenAt: z.nullable(Instant),
    }),
  ),
  waiting: z.int(),
  oldestWaitingAt: z.nullable(Instant),
  /** Null where no plan held then; absent from copies of older servers. */
  before: z.optional(z.nullable(OverviewBefore)),
});
export type Overview = z.infer<typeof Overview>;

/** GET /api/overview/:unit?year=YYYY → twelve months of one unit. */
export const UnitYear = z.object({
  unit: UnitId,
  name: z.string(),
  year: z.int(),
  today: Day,
  generatedAt: Instant,
  tasks: z.array(
    z.object({
      task: TaskRef,
      title: z.string(),
      per: z.enum(["month", "year"]),
      /** One a month, January first; a yearly task has one in all. */
      counts: z.array(
        z.object({
          due: z.nullable(z.int()),
          done: z.int(),
          accepted: z.int(),
          returned: z.int(),
          state: CellState,
        }),
      ),
    }),
  ),
  people: z.array(
    z.object({
      user: User,
      devices: z.array(
        z.object({
          id: DeviceId,
          name: z.string(),
          lastSeenAt: z.nullable(Instant),
          unsentActivities: z.int(),
          unsentFiles: z.int(),
          /** When the oldest of what it has not sent was made, by its own clock. */
          oldestUnsentAt: z.nullable(Instant),
          freeBytes: z.nullable(z.number()),
          appVersion: z.string(),
          /** Server's clock minus its own. */
          clockOffsetMs: z.nullable(z.int()),
          /** Its database was found empty then (S47): what it last called unsent never arrived. */
          lostAt: z.nullable(Instant),
        }),
      ),
    }),
  ),
});
export type UnitYear = z.infer<typeof UnitYear>;

/**
 * GET /api/queue → what waits for review: what is flagged, then what is drawn, then the rest, in each the oldest first; at
 * most 200 of the first two together, and of the rest.
 */
export const ReviewQueue = z.object({
  generatedAt: Instant,
  total: z.int(),
  /** Units of which less than everything is looked at; of a hundred records so many are drawn. */
  sampled: z._default(z.array(z.object({ unit: UnitId, unitName: z.string(), percent: SamplePercent })), []),
  items: z.array(
    z.object({
      activity: ActivityId,
      scope: ScopeId,
      unit: UnitId,
      unitName: z.string(),
      kind: ActivityKind,
      title: z.string(),
      on: Day,
      tasks: z.array(TaskRef),
      receivedAt: Instant,
      photos: z.int(),
      /** Photos whose bytes have not arrived. */
      missingPhotos: z.int(),
      thumbnail: z.nullable(Sha256),
      isChangedSinceReview: z.boolean(),
      /** A copy kept by an older version has none; a newer server may know one more. */
      flags: z._default(z.array(z.catch(ReviewFlag, "other")), []),
      group: z._default(QueueGroup, "drawn"),
    }),
  ),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/**
 * GET /api/custody → what revoked devices and moved officers handed in and nobody above has decided about (giữ riêng).
 * POST /api/custody/:device/take-in {@link CustodyChoice} → {@link TakenIn}. POST …/discard {@link CustodyRefusal} → 204.
 */
export const Custody = z.object({
  generatedAt: Instant,
  holdings: z.array(
    z.object({
      device: DeviceId,
      deviceName: z.string(),
      user: User,
      unitName: z.string(),
      why: z.enum(["revoked", "movedAway"]),
      receivedAt: Instant,
      items: z.array(
        z.object({
          /** Null for what belongs to no activity. */
          activity: z.nullable(ActivityId),
          kind: z.nullable(ActivityKind),
          title: z.string(),
          on: z.nullable(Day),
          unit: UnitId,
          unitName: z.string(),
          changes: z.array(ChangeId),
          photos: z.int(),
        }),
      ),
      /** Photos and thumbnails that were delivered and wait with it. */
      files: z.int(),
    }),
  ),
});
export type Custody = z.infer<typeof Custody>;

export const CustodyChoice = z.object({ changes: z.array(ChangeId).check(z.maxLength(1000)) });
export const CustodyRefusal = z.extend(CustodyChoice, { reason: requiredText(300) });

/** What could not be merged stays in custody, each with its reason. */
export const TakenIn = z.object({
  taken: z.int(),
  left: z.array(z.object({ change: ChangeId, reason: z.string() })),
});
export type TakenIn = z.infer<typeof TakenIn>;

/** GET /api/admin/users → { users: Account[] }. POST → 201 { user, code, expiresAt } */
export const NewUser = z.object({
  name: requiredText(120),
  title: text(120),
  role: Role,
  unit: UnitId,
  phone: z.nullable(text(40)),
});
export type NewUser = z.infer<typeof NewUser>;

/** POST /api/admin/users/:user/codes → 201. The only time that the code can be read. */
export const IssuedCode = z.object({ user: UserId, code: z.string(), expiresAt: Instant });
export type IssuedCode = z.infer<typeof IssuedCode>;

/** POST /api/admin/users/:user/move → 204. The user works in `unit` from that day on, which may be to come (S48). */
export const MoveUser = z.object({ unit: UnitId, from: Day });
export type MoveUser = z.infer<typeof MoveUser>;

/** DELETE /api/admin/users/:user → 204 (disabled). DELETE /api/admin/devices/:device → 204 (revoked). */
export const Account = z.object({
  user: User,
  username: z.nullable(z.string()),
  isDisabled: z.boolean(),
  /** Where the user goes on a day to come. */
  nextMove: z.optional(z.nullable(MoveUser)),
  devices: z.array(
    z.object({
      id: DeviceId,
      name: z.string(),
      enrolledAt: Instant,
      lastSeenAt: z.nullable(Instant),
      isRevoked: z.boolean(),
      unsentActivities: z.int(),
      appVersion: z.string(),
    }),
  ),
});
export type Account = z.infer<typeof Account>;
