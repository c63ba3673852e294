import type { ActivityId } from "../../domain/activity/activity.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { Json } from "../../domain/canonical-json.ts";
import type { ChangeId } from "../../domain/change.ts";
import type { Month } from "../../domain/day.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { QuarantineList } from "../../domain/quarantine-list.ts";
import type { HistoryEntry, RecordHistory } from "../../domain/record-history.ts";
import type { Result } from "../../domain/result.ts";
import type { DeviceId } from "../../domain/user.ts";
import type { RefusalCode } from "../../domain/wire.ts";
import type { Draft, Fetched, NetworkFailure, StorageFailure } from "./services.ts";

type Values = Readonly<Record<string, Json>>;

/** A change as this phone knows it, told like one of the server's; the server's time is null until it confirmed. */
export interface OwnEntry extends Omit<HistoryEntry, "receivedAt" | "number"> {
  readonly receivedAt: Instant | null;
  /** waiting: in the outbox · refused: a person must decide · held: taken by the server, not merged. */
  readonly state: "confirmed" | "waiting" | "refused" | "held";
}

/** What this phone knows by itself of an activity's history, newest first. */
export interface KnownHistory {
  readonly entries: readonly OwnEntry[];
  /** This phone's own. */
  readonly device: DeviceId;
  /** Values that are shown now, by {@link recordKey}. */
  readonly current: ReadonlyMap<string, Values>;
}

/** A record that another device wrote too (bản ghi đã được sửa ở máy khác), until somebody has looked. */
export interface EditedElsewhere {
  readonly key: string;
  readonly collection: string;
  /** Own values that do not stand any more. */
  readonly mine: Values;
  /** Own values were kept over what another device had written. */
  readonly hasOvertaken: boolean;
  readonly at: Instant;
  /** The activity that it is or belongs to; null for what belongs to none. */
  readonly activity: ActivityId | null;
  /** Null when that was deleted, here or elsewhere. */
  readonly view: ActivityView | null;
}

export interface HistoryServices {
  readonly known: (id: ActivityId) => Promise<KnownHistory | null>;
  /** Needs the network: the server's log of an activity and what belongs to it, newest first, in pages. */
  readonly ask: (
    activity: Pick<ActivityView, "id" | "scope">,
    before: number | null,
  ) => Promise<Result<RecordHistory, NetworkFailure>>;
  /** «Lấy lại nội dung này»: an ordinary new change of the record with this {@link recordKey}, offline too. */
  readonly bringBack: (key: string, values: Values) => Promise<Result<void, StorageFailure>>;
  /** Newest first; of one activity, or of all. */
  readonly editedElsewhere: (id?: ActivityId) => Promise<readonly EditedElsewhere[]>;
  readonly dismiss: (key: string) => Promise<Result<void, StorageFailure>>;
  /** Records on this device with these five letters of a short code, of whatever unit and month, newest first. */
  readonly withCode: (letters: string) => Promise<readonly ActivityView[]>;
}

/** The server has confirmed everything that this phone sent of an activity. */
export interface Confirmation {
  /** When the last of it was confirmed, by the server's clock. */
  readonly at: Instant;
  readonly photos: number;
  /** Numbers of its receipts in the scope, ascending. */
  readonly numbers: readonly number[];
}

/** One line of «Biên nhận»: what was confirmed of an activity within a month. */
export interface ConfirmedActivity {
  readonly activity: ActivityId;
  /** Null when it was deleted since, or is not on this phone any more. */
  readonly view: ActivityView | null;
  readonly confirmation: Confirmation;
  /** Something of it still waits on this phone. */
  readonly isPartly: boolean;
}

export interface ReceiptServices {
  /** Null while anything of it waits, and where this phone sent nothing of it. */
  readonly of: (view: ActivityView) => Promise<Confirmation | null>;
  /** When the server confirmed the bytes; null where this phone does not know. */
  readonly photoStoredAt: (file: Sha256) => Promise<Instant | null>;
  /** How much of a photo of this phone the server has, 0 to 1, while its bytes travel; otherwise null. */
  readonly photoSentRatio: (file: Sha256) => Promise<number | null>;
  /** Oldest first. */
  readonly confirmedIn: (month: Month) => Promise<readonly ConfirmedActivity[]>;
}

/** A change that left the outbox without getting into the book. */
export interface SetAsideItem {
  readonly change: ChangeId;
  /** rejected: a person must decide · quarantined: the server keeps it and may yet merge it. */
  readonly status: "rejected" | "quarantined";
  readonly code: RefusalCode;
  /** A Vietnamese sentence of the server; empty when this phone itself set it aside. */
  readonly reason: string;
  /** This phone's clock when it was written. */
  readonly at: Instant;
  readonly collection: string;
  readonly values: Values;
  readonly activity: ActivityId | null;
  readonly view: ActivityView | null;
  /** It has a form that can be opened with these values. */
  readonly canMend: boolean;
}

export interface SetAsideServices {
  /** Refused ones first, each group oldest first. */
  readonly items: () => Promise<readonly SetAsideItem[]>;
  /** «Sửa lại»: a draft with these values; saving it writes a new change, and the old one is gone with it. */
  readonly mend: (change: ChangeId) => Promise<Result<Draft | null, StorageFailure>>;
  /** «Lưu ra tệp»: the change with its reason and its photos. Null when it is gone. */
  readonly toFile: (change: ChangeId) => Promise<{ readonly name: string; readonly blob: Blob } | null>;
  /** What the server keeps and could not put into the book; without network the last that was seen. */
  readonly quarantine: () => Promise<Result<Fetched<QuarantineList>, NetworkFailure>>;
}
