import type { AlikePhoto } from "../../device/alike-evidence.ts";
import type { PhotoRefusal } from "../../device/photo/prepared-photo.ts";
import type { Activity, ActivityId } from "../../domain/activity/activity.ts";
import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { Place } from "../../domain/activity/common-fields.ts";
import type { ActivityKind } from "../../domain/activity/kind.ts";
import type { ApiErrorKind, LostDevice, SignedIn } from "../../domain/api.ts";
import type { Day } from "../../domain/day.ts";
import type { EvidenceId, FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Actor } from "../../domain/permission.ts";
import type { CoachHint } from "../../domain/photo/coach.ts";
import type { Framing } from "../../domain/photo/framing.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Result } from "../../domain/result.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { Unit, UnitId } from "../../domain/unit.ts";
import type { UnitSettings } from "../../domain/unit-settings.ts";
import type { User, UserId } from "../../domain/user.ts";
import type { Revoked } from "../../domain/wire.ts";
import type { AttachmentFailure, DraftAttachment, NewAttachment } from "./attachments.ts";
import type { DiagnosticServices } from "./diagnostic.ts";
import type { HandOverServices } from "./hand-over.ts";
import type { EvidenceImages } from "./images.ts";
import type { IntakeServices } from "./intake.ts";
import type { LockServices } from "./lock.ts";
import type { MaterialServices } from "./materials.ts";
import type { NoticeServices, PushServices } from "./notices.ts";
import type { AdministrationServices, SupervisionServices } from "./office.ts";
import type { OutboxServices } from "./outbox.ts";
import type { PhotoServices } from "./photos.ts";
import type { PlanServices } from "./plans.ts";
import type { RecordingServices } from "./recordings.ts";
import type { RecordServices } from "./records.ts";
import type { RegisterServices } from "./registers.ts";
import type { ReviewServices } from "./reviewing.ts";
import type { RoomServices } from "./room.ts";
import type { HistoryServices, ReceiptServices, SetAsideServices } from "./story.ts";

/**
 * All that a screen may ask for. Functions named by a noun are live queries: `useLive` runs them again when what they
 * read has changed. Functions named by a verb do something and answer with a Result; a screen never waits for the network,
 * except where it says so.
 */
export interface Services {
  readonly account: AccountServices;
  readonly diary: DiaryServices;
  readonly drafts: DraftServices;
  readonly intake: IntakeServices;
  readonly images: ImageServices;
  readonly photos: PhotoServices;
  readonly outbox: OutboxServices;
  readonly review: ReviewServices;
  readonly supervision: SupervisionServices;
  readonly administration: AdministrationServices;
  readonly handOver: HandOverServices;
  readonly phone: PhoneServices;
  readonly history: HistoryServices;
  readonly receipts: ReceiptServices;
  readonly setAside: SetAsideServices;
  readonly registers: RegisterServices;
  readonly records: RecordServices;
  /** Made with the first question, once: what was begun to be fetched is gone on with. */
  readonly materials: () => Promise<MaterialServices>;
  readonly plans: () => Promise<PlanServices>;
  readonly notices: NoticeServices;
  readonly push: PushServices;
  readonly lock: LockServices;
  readonly diagnostic: DiagnosticServices;
}

/** No answer of our own server: no network, a captive portal, a time-out. */
export type NetworkFailure =
  | { readonly kind: "offline" }
  | {
      readonly kind: ApiErrorKind;
      readonly reason: string;
      /** How long the server asks to wait («throttled»). */
      readonly retryAfterS?: number | undefined;
    };

/** Who is signed in on this device, kept for use without network. */
export interface CurrentAccount {
  readonly user: User;
  readonly actor: Actor;
  readonly unit: Unit;
  readonly units: readonly Unit[];
  /** The unit above that reviews: its office's words («Phòng VH&TT») are data. Null at the top. */
  readonly supervisor: Unit | null;
  readonly needsPassword: boolean;
  /** The session has ended; everything stays, and sending waits for a new sign-in. */
  readonly isSignedOut: boolean;
  /** The office revoked this device or account: what is unsent is handed in, and nothing else goes on (S46). */
  readonly revoked: Revoked | null;
  /** What the device before this one last said: its database was lost, and the user has not read it yet (S47). */
  readonly lost: LostDevice | null;
}

/** What a revoked phone still has, and what it has handed in. */
export interface LeftOnPhone {
  readonly unsent: number;
  readonly drafts: number;
  /** Refused before: nobody has decided about them. */
  readonly refused: number;
  readonly handedIn: number;
}

export interface AccountServices {
  /** Null when nobody is signed in on this device. */
  readonly current: () => Promise<CurrentAccount | null>;
  /** Needs the network. Opens this user's own database. */
  readonly enrol: (code: string) => Promise<Result<SignedIn, EntryFailure>>;
  /** Needs the network. */
  readonly signIn: (username: string, password: string) => Promise<Result<SignedIn, EntryFailure>>;
  /** Needs the network. */
  readonly setPassword: (username: string, password: string) => Promise<Result<void, EntryFailure>>;
  /** Never deletes unsent work: it stays in this user's database until they come back. */
  readonly signOut: () => Promise<
    Result<void, { readonly kind: "unsentWork"; readonly items: number } | StorageFailure>
  >;
  /** Signs out although work is unsent; the work stays locked to this user. */
  /** The user has read what was lost. */
  readonly noteLoss: () => Promise<void>;
  readonly leftOnPhone: () => Promise<LeftOnPhone>;
  /** Takes this user's data off a revoked phone; refused while anything here lies nowhere else. */
  readonly removeData: () => Promise<Result<void, { readonly kind: "notHandedIn" }>>;
  readonly signOutKeepingWork: () => Promise<Result<void, StorageFailure>>;
}

export interface DiaryServices {
  /** Today in the account's unit's time zone. */
  readonly today: () => Day;
  readonly now: () => Instant;
  /** Activities whose day is within the span, newest first, deleted ones left out: mirror with the outbox laid over it. */
  readonly activitiesBetween: (from: Day, to: Day, unit?: UnitId) => Promise<readonly ActivityView[]>;
  /**
   * The own unit's activities for a task within the span, newest first: what a task of the year and its months need,
   * read through an index of tasks and days, never by going through years of other work.
   */
  readonly taskActivities: (task: TaskRef, from: Day, to: Day) => Promise<readonly ActivityView[]>;
  readonly activity: (id: ActivityId) => Promise<ActivityView | null>;
  /** Returned items of the own unit, whatever their month, newest verdict first. */
  readonly returnedActivities: () => Promise<readonly ActivityView[]>;
  /** The plan in force today and whether its successor is overdue («chưa có kế hoạch mới»); null: none was received. */
  readonly planInForce: () => Promise<{ readonly plan: Plan; readonly isOverdue: boolean } | null>;
  /** False until everything was here once: what is missing may still come. */
  readonly hasPulled: () => Promise<boolean>;
  readonly plans: () => Promise<readonly Plan[]>;
  readonly unitSettings: (unit?: UnitId) => Promise<UnitSettings>;
  readonly people: (unit?: UnitId) => Promise<ReadonlyMap<UserId, User>>;
  /** Deletes by a change; the record stays in history. */
  readonly deleteActivity: (id: ActivityId) => Promise<Result<void, StorageFailure>>;
  readonly restoreActivity: (id: ActivityId) => Promise<Result<void, StorageFailure>>;
  readonly addComment: (id: ActivityId, text: string) => Promise<Result<void, StorageFailure>>;
  /** The day from which a difficulty is none any more; null: it is one again. */
  readonly settleDifficulty: (id: ActivityId, on: Day | null) => Promise<Result<void, StorageFailure>>;
}

export type StorageFailure = { readonly kind: "noSpace" } | { readonly kind: "storageLost" };

/**
 * What a notice over every screen says. blocked: a window with an older version holds the database · outdated: a window
 * with a newer one has taken it over; what is written here is still kept.
 */
export type StorageTroubleKind =
  | StorageFailure
  | { readonly kind: "blocked" }
  | { readonly kind: "outdated" };

/** Why nobody came in: the server or the way to it, or this phone that cannot keep who came. */
export type EntryFailure = NetworkFailure | StorageFailure;

/** A photo that is already on this phone's disk, bytes read back and hash compared. */
export interface DraftPhoto {
  readonly id: EvidenceId;
  readonly file: Sha256;
  readonly thumbnail: Sha256 | undefined;
  readonly sizeBytes: number;
  readonly takenAt: Instant;
  readonly source: "camera" | "gallery" | "received";
  readonly place: Place | null;
  /** What it could be better at; empty where nothing was measured. */
  readonly hints: readonly CoachHint[];
  /** How much it shows; null while nobody has said so. */
  readonly framing: Framing | null;
  /** Already part of the saved activity (when editing). */
  readonly isSaved: boolean;
}

/** The fields of an activity as far as they are filled in. Field names are those of its kind. */
export type DraftValues = { readonly [Name in AllFieldNames]?: AllFields[Name] | undefined };
type UnionToIntersection<T> = (T extends unknown ? (value: T) => void : never) extends (
  value: infer R,
) => void
  ? R
  : never;
type AllFields = UnionToIntersection<
  { [K in ActivityKind]: Omit<Extract<Activity, { kind: K }>, "kind"> }[ActivityKind]
>;
type AllFieldNames = keyof AllFields;

/** An activity that is being written (bản nháp), on disk from its first moment. */
export interface Draft {
  /** Becomes the activity's id. */
  readonly id: ActivityId;
  readonly kind: ActivityKind;
  readonly values: DraftValues;
  readonly photos: readonly DraftPhoto[];
  readonly attachments: readonly DraftAttachment[];
  /** An activity that is there already is being changed. */
  readonly isEdit: boolean;
  /** Its villages were filled in from last time: where the phone is may say better. */
  readonly areVillagesGuessed: boolean;
  /** The camera app or picker was opened for this draft and has not come back. */
  readonly awaitsCapture: boolean;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
}

export type PhotoFailure =
  | { readonly kind: "unreadable"; readonly fileName: string; readonly reason: PhotoRefusal }
  | { readonly kind: "tooMany" }
  | StorageFailure;

export type SaveFailure =
  | { readonly kind: "invalidFields"; readonly fields: readonly string[] }
  | { readonly kind: "draftGone" }
  | StorageFailure;

export interface DraftServices {
  /** Unfinished drafts, newest first. */
  readonly open: () => Promise<readonly Draft[]>;
  readonly draft: (id: ActivityId) => Promise<Draft | null>;
  /** Makes a draft on disk, prefilled: task, day, time, last used villages, theme, minutes. Throws what storage threw. */
  readonly start: (from: {
    readonly task?: TaskRef | undefined;
    readonly kind?: ActivityKind | undefined;
  }) => Promise<Draft>;
  /**
   * «Lặp lại như lần trước»: as `start`, with the fields of an earlier activity but not its day and photos. Null, here
   * and in `edit`, also when storage failed; the notice of `storageTrouble` then says so.
   */
  readonly repeat: (id: ActivityId) => Promise<Draft | null>;
  /** Opens an activity for changing; if it is already open, the same draft. */
  readonly edit: (id: ActivityId) => Promise<Draft | null>;
  readonly update: (id: ActivityId, values: DraftValues) => Promise<Result<void, StorageFailure>>;
  readonly changeKind: (id: ActivityId, kind: ActivityKind) => Promise<Result<void, StorageFailure>>;
  /** Written before the camera app opens. */
  readonly markCapture: (id: ActivityId, awaits: boolean) => Promise<void>;
  /**
   * Shrinks in a worker, hashes, stores, reads back. The bytes are on disk when this answers. `place`: where the phone
   * was at that moment; left out, the draft's own place holds for what the camera app took. A photo that was there
   * before says nothing of its place.
   */
  readonly addPhoto: (
    id: ActivityId,
    photo: Blob,
    source: DraftPhoto["source"],
    place?: Place | null,
  ) => Promise<Result<DraftPhoto, PhotoFailure>>;
  /** Looks at the bytes, hashes, stores, reads back. A photo among the files is not for here. */
  readonly addAttachment: (
    id: ActivityId,
    file: NewAttachment,
  ) => Promise<Result<DraftAttachment, AttachmentFailure>>;
  readonly recordings: () => Promise<RecordingServices>;
  /** Photos of the draft that an earlier activity of the unit seems to have too. A question, never a verdict. */
  readonly alike: (
    id: ActivityId,
  ) => Promise<readonly { readonly photo: EvidenceId; readonly earlier: AlikePhoto }[]>;
  /** Also takes an attachment out and puts it back. */
  readonly removePhoto: (id: ActivityId, photo: EvidenceId) => Promise<Result<void, StorageFailure>>;
  readonly restorePhoto: (id: ActivityId, photo: EvidenceId) => Promise<Result<void, StorageFailure>>;
  /** What the officer says of photos that are not saved yet; null takes it back. */
  readonly setFraming: (
    id: ActivityId,
    photos: readonly EvidenceId[],
    framing: Framing | null,
  ) => Promise<Result<void, StorageFailure>>;
  readonly discard: (id: ActivityId) => Promise<Result<void, StorageFailure>>;
  /** Record and outbox entry in one strict transaction. «Đã lưu trên máy» may be said only after an ok. */
  readonly save: (id: ActivityId) => Promise<Result<ActivityView, SaveFailure>>;
}

export interface ImageServices extends EvidenceImages {
  /** From this device, else from the server; null when neither has it. `activity` bounds what the server is asked for. */
  readonly thumbnail: (file: Sha256) => Promise<Blob | null>;
  readonly photo: (file: Sha256) => Promise<Blob | null>;
  /** Sound, video or a document, of the type that its record says; not kept where it comes from the server. */
  readonly attachment: (file: Sha256, type: FileType) => Promise<Blob | null>;
}

/** Figures from the server, or the last that were seen, with their age inside. */
export type Fetched<Value> = { readonly value: Value; readonly isFresh: boolean };

export type Theme = "auto" | "light" | "dark" | "sun";

export interface StorageFacts {
  readonly isPersisted: boolean;
  readonly usedBytes: number | null;
  readonly freeBytes: number | null;
}

export interface PhoneServices extends RoomServices {
  readonly isOnline: () => boolean;
  readonly watchOnline: (listener: (isOnline: boolean) => void) => () => void;
  readonly theme: () => Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly storage: () => Promise<StorageFacts>;
  /** What storage failed to do last, where no form says it; null once it works again. */
  readonly storageTrouble: () => StorageTroubleKind | null;
  readonly watchStorageTrouble: (listener: () => void) => () => void;
  /** Asks the browser never to delete the data by itself. */
  readonly askToPersist: () => Promise<boolean>;
  /** Server's clock minus this device's, in milliseconds; null when never known. */
  readonly clockOffsetMs: () => Promise<number | null>;
  /** A new version is ready («Có bản mới»); `applyUpdate` reloads into it and is refused while a draft is open. */
  readonly watchUpdate: (listener: () => void) => () => void;
  readonly applyUpdate: () => Promise<Result<void, { readonly kind: "draftOpen" }>>;
  /** Place from the Geolocation API, null when unknown or refused. Never waits longer than `waitMs`. */
  readonly locate: (waitMs: number) => Promise<Place | null>;
  /** Zalo, Facebook …: no data entry there. */
  readonly isInAppBrowser: () => boolean;
  /** An iPhone that runs us in a browser tab, where storage does not last. */
  readonly needsInstallGuide: () => boolean;
  readonly appVersion: string;
}
