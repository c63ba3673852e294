import type * as z from "zod/mini";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { AlikePhotos } from "../../domain/alike-photos.ts";
import type {
  Account,
  Custody,
  IssuedCode,
  MoveUser,
  NewUser,
  Overview,
  ReviewQueue,
  TakenIn,
  UnitYear,
} from "../../domain/api.ts";
import type { OverviewSpan } from "../../domain/api-overview.ts";
import type { ChangeId } from "../../domain/change.ts";
import type { Month } from "../../domain/day.ts";
import type { PortalNewsList } from "../../domain/portal-news/news-list.ts";
import type { Result } from "../../domain/result.ts";
import type { OthersLooking } from "../../domain/review/presence.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { UnitChange } from "../../domain/units/unit-change.ts";
import type { UnitOutcome } from "../../domain/units/unit-outcome.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import type { SafekeepingServices } from "./safekeeping.ts";
import type { Fetched, NetworkFailure } from "./services.ts";
import type { OfficeUrgings } from "./urgings.ts";

/** What a supervising office asks for. */
export interface SupervisionServices {
  readonly overview: (span: OverviewSpan | Month) => Promise<Result<Fetched<Overview>, NetworkFailure>>;
  readonly unitYear: (unit: UnitId, year: number) => Promise<Result<Fetched<UnitYear>, NetworkFailure>>;
  readonly queue: () => Promise<Result<Fetched<ReviewQueue>, NetworkFailure>>;
  /** News that the units below offer to the portal. */
  readonly portalNews: () => Promise<Result<Fetched<PortalNewsList>, NetworkFailure>>;
  /** What the units below were urged for, with what this device has not sent yet. */
  readonly urgings: () => Promise<Result<Fetched<OfficeUrgings>, NetworkFailure>>;
  /** A list over many units; without a network, what was answered last. */
  readonly ask: <Value>(
    path: string,
    answer: z.ZodMiniType<Value>,
  ) => Promise<Result<Fetched<Value>, NetworkFailure>>;
  /** Earlier photos that those of a record look like, for a person to look at. Not kept: without a network nothing is known. */
  readonly alike: (scope: ScopeId, activity: ActivityId) => Promise<Result<AlikePhotos, NetworkFailure>>;
  /** What revoked devices and moved officers handed in, to be decided about. */
  readonly custody: () => Promise<Result<Fetched<Custody>, NetworkFailure>>;
  /** «Nhận hộ» */
  readonly takeIn: (
    device: DeviceId,
    changes: readonly ChangeId[],
  ) => Promise<Result<TakenIn, NetworkFailure>>;
  readonly discardHandedIn: (
    device: DeviceId,
    changes: readonly ChangeId[],
    reason: string,
  ) => Promise<Result<void, NetworkFailure>>;
  /** From now on this device is told of the unit's records; answers when they are here or the network failed. */
  readonly openUnit: (unit: UnitId) => Promise<Result<void, NetworkFailure>>;
  /** Called when the figures above may have changed and somebody looks at the page (S49). Returns how to stop. */
  readonly watchChanges: (listener: () => void) => () => void;
  /**
   * While a record of the unit is open here: says so to others who have it open, and tells who they are, each time that has
   * changed. Nobody is kept from anything by it. Returns how to stop.
   */
  readonly watchRecord: (
    unit: UnitId,
    activity: ActivityId,
    onOthers: (others: OthersLooking["others"]) => void,
  ) => () => void;
}

/** What an administrator does; all of it needs the network. */
export interface AdministrationServices extends SafekeepingServices {
  readonly accounts: () => Promise<Result<readonly Account[], NetworkFailure>>;
  readonly createUser: (user: NewUser) => Promise<Result<IssuedCode, NetworkFailure>>;
  readonly issueCode: (user: UserId) => Promise<Result<IssuedCode, NetworkFailure>>;
  readonly moveUser: (user: UserId, move: MoveUser) => Promise<Result<void, NetworkFailure>>;
  /** What a change of units would do; nothing is written. */
  readonly previewUnits: (change: UnitChange) => Promise<Result<UnitOutcome, NetworkFailure>>;
  /** Makes it; may be repeated. */
  readonly changeUnits: (change: UnitChange) => Promise<Result<UnitOutcome, NetworkFailure>>;
  readonly disableUser: (user: UserId) => Promise<Result<void, NetworkFailure>>;
  readonly revokeDevice: (device: string) => Promise<Result<void, NetworkFailure>>;
}
