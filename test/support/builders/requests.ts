import { SCHEMA_VERSION } from "../../../src/domain/change.ts";
import { type Heartbeat, PROTOCOL, type SyncRequest } from "../../../src/domain/wire.ts";
import type { Writer } from "./people.ts";

export const aHeartbeat = (given: Partial<Heartbeat> = {}): Heartbeat => ({
  unsentChanges: 0,
  unsentActivities: 0,
  unsentFiles: 0,
  oldestUnsentAt: null,
  freeBytes: 1_000_000_000,
  isPersisted: true,
  isInstalled: true,
  appVersion: "0.1.0",
  clockOffsetMs: 0,
  ...given,
});

export const aSyncRequest = (writer: Writer, given: Partial<SyncRequest> = {}): SyncRequest => ({
  protocol: PROTOCOL,
  user: writer.actor.user,
  device: writer.device,
  schemaVersion: SCHEMA_VERSION,
  cursors: [],
  watch: [],
  changes: [],
  files: [],
  heartbeat: aHeartbeat(),
  ...given,
});
