import type { ActivityId } from "../../domain/activity/activity.ts";
import type { ActivityKind } from "../../domain/activity/kind.ts";
import type { ChangeId, Epoch, RecordId } from "../../domain/change.ts";
import type { Day, Month } from "../../domain/day.ts";
import type { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Verdict } from "../../domain/review.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { TaskRef } from "../../domain/task.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { DeviceId, UserId } from "../../domain/user.ts";
import type { RefusalCode } from "../../domain/wire.ts";

/** Truth in both dialects: 0 or 1. */
export type Flag = 0 | 1;

/** Facts about the database itself: its epoch. */
interface MetaTable {
  key: string;
  value: string;
}

/** The highest number of each scope; its row is the scope's lock. */
interface ScopesTable {
  scope: ScopeId;
  head: number;
}

/** Every record as merged; columns beside `state` are projections of it, for queries. */
interface RecordsTable {
  scope: ScopeId;
  collection: string;
  id: RecordId;
  number: number;
  /** JSON of `MergedRecord` without identity and number. */
  state: string;
  on_day: Day | null;
  activity: ActivityId | null;
  kind: string | null;
  deleted: Flag;
}

/** The log: every change that was merged, for ever. */
interface ChangesTable {
  id: ChangeId;
  /** SHA-256 of the canonical JSON, as it came. */
  hash: Sha256;
  device: DeviceId;
  seq: number;
  user_id: UserId;
  scope: ScopeId;
  collection: string;
  record_id: RecordId;
  number: number;
  effective_at: Instant;
  received_at: Instant;
  /** Canonical JSON of the change as it came. */
  body: string;
  /** JSON of the sealed `Receipt`. */
  receipt: string;
  /** Drawn at random for this entry; empty in entries of the first version. */
  mark: string;
}

/** The histories of this database, one after the other; a restore or rollback begins a new one. */
export interface EpochsTable {
  epoch: Epoch;
  /** Null for the first. */
  parent: Epoch | null;
  began_at: Instant;
  reason: string;
  /** JSON: the head of each scope when it began; up to there it shares its parent's numbers. */
  heads: string;
}

/** Records of a history that is over, which phones hold and this one lacks; a person decides (S9). */
interface RecoveryTable {
  /** SHA-256 of identity and content: the same offer from two phones is one. */
  id: Sha256;
  scope: ScopeId;
  collection: string;
  record_id: RecordId;
  /** JSON of the offered `WireRecord`. */
  body: string;
  offered_by: UserId;
  offered_device: DeviceId;
  offered_at: Instant;
  state: "waiting" | "taken" | "discarded";
  decided_by: UserId | null;
  decided_at: Instant | null;
  reason: string | null;
  /** The system's change that took it in. */
  change: ChangeId | null;
}

/** Verified snapshots in a backup folder, as the backup command last saw them. */
interface BackupsTable {
  name: string;
  taken_at: Instant;
  epoch: Epoch;
  /** JSON: up to which number of each scope it reaches. */
  heads: string;
  files: number;
  missing_files: number;
  /** It lies on another file system than the data, or is declared to. */
  off_disk: Flag;
}

/** Files that count as backed up (S30). */
interface BackupFilesTable {
  sha256: Sha256;
}

/** Changes that were taken but could not be judged yet. */
interface QuarantineTable {
  id: ChangeId;
  hash: Sha256;
  device: DeviceId;
  seq: number;
  user_id: UserId;
  scope: ScopeId;
  collection: string;
  record_id: RecordId;
  schema_version: number;
  code: RefusalCode;
  /** JSON of what the author was allowed when it was taken. */
  author: string;
  body: string;
  size_bytes: number;
  received_at: Instant;
}

/** Files whose bytes are verified and on disk. */
interface FilesTable {
  sha256: Sha256;
  type: FileType;
  size_bytes: number;
  stored_at: Instant;
}

/** Scopes whose own people delivered the bytes: knowing a hash gives no right (S29). */
interface FileHoldingsTable {
  sha256: Sha256;
  scope: ScopeId;
}

/** Which evidence names which file; rewritten whenever the evidence changes. */
interface EvidenceFilesTable {
  scope: ScopeId;
  evidence: RecordId;
  role: "file" | "thumbnail";
  sha256: Sha256;
  size_bytes: number;
  activity: ActivityId;
  deleted: Flag;
  /** As its record says; null for thumbnails, and for what is older than the column. */
  type: FileType | null;
}

/** What the server saw in a file that is a picture. */
interface PicturesTable {
  sha256: Sha256;
  state: "drawn" | "unreadable";
  /** Null for what could be drawn. */
  why: "undecodable" | "outOfBounds" | "died" | null;
  /** Version of what looked at it; a later one may see more. */
  maker: number;
  looked_at: Instant;
  width_px: number | null;
  height_px: number | null;
  /** Its looks with blanks between them. */
  likeness: string;
}

/** The looks of each picture under the keys by which alike ones are found. */
interface PhotoLikenessTable {
  key: number;
  /** Sixteen hex digits. */
  look: string;
  sha256: Sha256;
}

/** What a user delivered on a day of the server's time zone. */
interface UploadDaysTable {
  user_id: UserId;
  day: Day;
  files: number;
  bytes: number;
}

/** Devices of which two databases have written; `floor` is the highest number that both may have used. */
interface DeviceTwinsTable {
  device: DeviceId;
  floor: number;
  noticed_at: Instant;
}

/** Uploads under way; their bytes lie in the spool. */
interface UploadsTable {
  id: string;
  user_id: UserId;
  sha256: Sha256;
  size_bytes: number;
  created_at: Instant;
}

/** What each device last said of itself. */
interface HeartbeatsTable {
  device: DeviceId;
  user_id: UserId;
  unit: UnitId;
  received_at: Instant;
  unsent_activities: number;
  free_bytes: number | null;
  app_version: string;
  /** JSON of the whole `Heartbeat`. */
  body: string;
}

/** One row an activity: what lists and counts need of it, its evidence, files and reviews. Always recomputed. */
export interface ActivitySummariesTable {
  scope: ScopeId;
  activity: ActivityId;
  unit: UnitId;
  kind: ActivityKind;
  on_day: Day;
  month: Month;
  title: string;
  /** JSON list of `TaskRef`. */
  tasks: string;
  status: "sent" | "accepted" | "returned";
  /** '' where nothing was said. */
  makes_up_for: Month | "";
  deleted: Flag;
  /** Sent and not judged as it is now. */
  waiting: Flag;
  /** When what is to be judged arrived. */
  received_at: Instant;
  changed_since_review: Flag;
  photos: number;
  missing_photos: number;
  thumbnail: Sha256 | null;
  /** JSON list of the themes it names; '' where it is no work that was done. */
  themes: string;
  /** JSON list of the villages it names. */
  villages: string;
  /** It names a topic that a target counts. */
  topics: Flag;
  /** Where it was, else where its first measured photo was taken; see domain/map/map-cells.ts. Null: not known. */
  north: number | null;
  east: number | null;
}

/** Live activities of a month, counted by task, kind, status and the month made up for; recomputed from the summaries of that month. */
export interface TaskCountsTable {
  scope: ScopeId;
  month: Month;
  task: TaskRef;
  kind: ActivityKind;
  status: "sent" | "accepted" | "returned";
  makes_up_for: Month | "";
  count: number;
}

/** Work of a month that counts, by theme and kind; recomputed from the summaries of that month. */
export interface ThemeCountsTable {
  scope: ScopeId;
  month: Month;
  /** Id of a theme; '' where none is named; '*' for all together, each activity once. */
  theme: string;
  kind: ActivityKind;
  count: number;
}

/** The last day of a month on which something that counts was done in a village; recomputed as well. */
export interface VillageMonthsTable {
  scope: ScopeId;
  month: Month;
  village: string;
  last_on: Day;
}

/** One row a unit; recomputed from its summaries. */
interface UnitSummariesTable {
  scope: ScopeId;
  last_on: Day | null;
  waiting: number;
  oldest_waiting_at: Instant | null;
}

/** One row a verdict that was not taken back; recomputed with the summary of its activity. */
export interface ReviewVerdictsTable {
  scope: ScopeId;
  review: RecordId;
  activity: ActivityId;
  /** In which it was given, by the clocks of the server's country. */
  month: Month;
  user_id: UserId;
  verdict: Verdict;
  /** JSON list of `ReturnReason`. */
  reasons: string;
  /** Whole hours since the activity arrived; null where it had been judged before. */
  waited_hours: number | null;
}

export interface Tables {
  meta: MetaTable;
  scopes: ScopesTable;
  records: RecordsTable;
  changes: ChangesTable;
  quarantine: QuarantineTable;
  files: FilesTable;
  file_holdings: FileHoldingsTable;
  evidence_files: EvidenceFilesTable;
  uploads: UploadsTable;
  device_twins: DeviceTwinsTable;
  pictures: PicturesTable;
  photo_likeness: PhotoLikenessTable;
  upload_days: UploadDaysTable;
  heartbeats: HeartbeatsTable;
  activity_summaries: ActivitySummariesTable;
  task_counts: TaskCountsTable;
  theme_counts: ThemeCountsTable;
  village_months: VillageMonthsTable;
  unit_summaries: UnitSummariesTable;
  review_verdicts: ReviewVerdictsTable;
  epochs: EpochsTable;
  recovery: RecoveryTable;
  backups: BackupsTable;
  backup_files: BackupFilesTable;
}
