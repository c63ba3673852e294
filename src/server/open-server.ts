import { join } from "node:path";
import type { Hono } from "hono";
import type { User } from "../domain/user.ts";
import { makeDueMoves } from "./admin/move-user.ts";
import { openRegistry } from "./admin/open-registry.ts";
import { prepareData } from "./admin/prepare-data.ts";
import type { UserRegistry } from "./admin/register-user.ts";
import { adminApi } from "./api/admin.ts";
import { adminUnitsApi } from "./api/admin-units.ts";
import { alikeApi } from "./api/alike.ts";
import { auditApi } from "./api/audit.ts";
import { readClientFiles } from "./api/client-files.ts";
import { custodyApi } from "./api/custody.ts";
import { eventsApi } from "./api/events.ts";
import { filesApi } from "./api/files.ts";
import { handOverApi } from "./api/hand-over.ts";
import { healthApi } from "./api/health.ts";
import { officeApi } from "./api/office.ts";
import { overviewApi } from "./api/overview.ts";
import { plansApi } from "./api/plans.ts";
import { quarantineApi } from "./api/quarantine.ts";
import { queueApi } from "./api/queue.ts";
import { recordHistoryApi } from "./api/record-history.ts";
import { recoveryAdminApi, recoveryApi, safekeepingApi } from "./api/recovery.ts";
import { sessionApi } from "./api/session.ts";
import { staticFiles } from "./api/static-files.ts";
import { syncApi } from "./api/sync.ts";
import { createApp } from "./app.ts";
import { createReadNotes, type ReadNotes } from "./audit/audit.ts";
import type { PrintedCode } from "./auth/enrolment-codes.ts";
import { createIdentity, type Identity } from "./auth/identity.ts";
import { createPeopleReader } from "./auth/people-reader.ts";
import { createAdmitRevoked, createRequireSession } from "./auth/require-session.ts";
import { officeAbove } from "./auth/signed-in.ts";
import { createUnitRegister } from "./auth/store-unit-register.ts";
import type { Clock } from "./clock.ts";
import { type Config, databasePlace } from "./config.ts";
import { createEventStreams, type EventStreams } from "./events/event-streams.ts";
import { createPresence } from "./events/presence.ts";
import { type FileShelf, openFileShelf } from "./files/file-shelf.ts";
import { createHandOverKeyring } from "./hand-over/hand-over-keys.ts";
import { createHandOverUploads } from "./hand-over/hand-over-uploads.ts";
import { checkFolder, noteHistory } from "./history/check-folder.ts";
import type { History } from "./history/history.ts";
import type { Log } from "./log.ts";
import { createPlanRegister } from "./overview/plan-register.ts";
import { createSampleDraw } from "./overview/sample-draw.ts";
import { type OpenPush, openPush } from "./push/open-push.ts";
import type { PushReach } from "./push/push-reach.ts";
import { loadPlan } from "./seed/load-plan.ts";
import { loadUnits } from "./seed/load-units.ts";
import type { Database, DatabasePlace } from "./store/open-database.ts";
import { replayAfterUpdate } from "./sync/replay-quarantine.ts";
import { systemTimer } from "./system-timer.ts";
import type { Timer } from "./timer.ts";
import { VERSION } from "./version.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MB = 1024 * 1024;

export interface OpenServer {
  /** Makes the moves between units whose day has come (S48). */
  readonly makeMoves: () => Promise<void>;
  readonly app: Hono;
  readonly db: Database;
  readonly history: History;
  readonly registry: UserRegistry;
  readonly identity: Identity;
  readonly shelf: FileShelf;
  /** Open screens that are told of changes; to be ended before the server waits for what is under way. */
  readonly streams: EventStreams;
  /** Who looked at what, not written yet; to be flushed last of all. */
  readonly reads: ReadNotes;
  /** What tells phones while their app is closed; to be ended with the streams. */
  readonly push: Pick<OpenPush, "end">;
  readonly administrator: User;
  /** Of the first administrator; null unless they have just been made. */
  readonly firstCode: PrintedCode | null;
  /** Writes beside the database how far it has come; now and then, and last of all. */
  readonly noteHistory: () => Promise<void>;
}

export interface OpenServerDeps {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Folder of the built page. */
  readonly clientFolder: string;
  /** When not the system's own: waiting of open event streams. */
  readonly timer?: Timer;
  /** Where the records are, when not where `config` says. */
  readonly database?: DatabasePlace;
  /** The program that draws pictures; without it photos are kept, and shown only as they came. */
  readonly pictureProgram?: string;
  /** Whom push messages may go to, when not the push services of the world. */
  readonly pushReach?: PushReach;
}

/** Opens the data folder, puts plan and units on board of an empty one, and wires every door. */
export const openServer = async ({
  config,
  clock,
  log,
  clientFolder,
  timer = systemTimer,
  database = databasePlace(config),
  pictureProgram,
  pushReach,
}: OpenServerDeps): Promise<OpenServer> => {
  const { dataFolder, codeDays, backupFolder } = config;
  const { db, history, registry } = await openRegistry(dataFolder, clock, codeDays, database, backupFolder);
  // Before anything is answered or written: is this still the database that it was (S9)?
  const hasFile = typeof database === "string";
  if (hasFile) await checkFolder({ history, log }, dataFolder);
  const { administrator, code } = await prepareData(registry, loadUnits(), [loadPlan()]);
  await replayAfterUpdate(history);

  const units = createUnitRegister(db);
  const bounds = fileBounds(config);
  const shelf = openFileShelf({ db, dataFolder, clock, log, news: history.news, pictureProgram, ...bounds });
  const identity = createIdentity({
    ...{ db, clock, units, codeKey: registry.codeKey, book: history.book },
    custodyMs: config.custodyDays * DAY_MS,
  });
  const keyring = createHandOverKeyring(registry.codeKey, identity.db, history);
  const requireSession = createRequireSession(identity.sessions);
  const people = createPeopleReader(identity.db);
  const overview = { db, clock, units, plans: createPlanRegister(db), people };
  const streams = createEventStreams({ db, news: history.news, timer, log });
  const push = await openPush({
    ...{ db, clock, timer, log, config, reach: pushReach, hasNeighbours: !hasFile },
    ...{ news: history.news, units, plans: overview.plans, secret: registry.codeKey },
  });
  const { trustProxy, publicUrl, rateLimitPerAddress, rateLimitPerSession } = config;
  const outside = { trustProxy, publicUrl };

  const reads = createReadNotes({ db, clock, timer, log });
  const app = createApp({
    ...{ outside, reads, clock, log },
    limits: { perAddress: rateLimitPerAddress, perSession: rateLimitPerSession },
    requireSession,
    admitRevoked: createAdmitRevoked(identity.sessions),
    session: sessionApi({ identity, outside, requireSession, handOverKeys: keyring }) as unknown as Hono,
    events: eventsApi({ streams, sessions: { read: identity.sessions.look } }),
    admin: adminApi({ identity, registry })
      .route("/units", adminUnitsApi({ history, units, journal: identity.journal }))
      .route("/audit", auditApi({ db, units, clock }))
      .route("/recovery", recoveryAdminApi({ history, journal: identity.journal }))
      .route("/safekeeping", safekeepingApi({ db })),
    recovery: recoveryApi({ history }),
    push: push.api,
    sync: syncApi({ history, log, officeAbove: (unit) => officeAbove(identity, unit) }),
    overview: overviewApi(overview),
    office: officeApi(overview).route("/plans", plansApi({ history, units })),
    queue: queueApi({
      ...{ ...overview, draw: createSampleDraw(registry.codeKey) },
      presence: createPresence(clock, streams.nudge),
    }),
    history: recordHistoryApi({ db }),
    quarantine: quarantineApi(overview),
    alike: alikeApi({ db, units, pictures: shelf.pictures }),
    custody: custodyApi({ db, history, clock, units, journal: identity.journal }),
    files: filesApi({ shelf }),
    handOver: handOverApi({
      ...{ history, log, identity, shelf, keyring },
      uploads: createHandOverUploads(join(dataFolder, "hand-over"), clock),
    }),
    health: healthApi({ db, version: VERSION }),
    pages: staticFiles({ files: readClientFiles(clientFolder), outside }) as unknown as Hono,
  });
  const makeMoves = (): Promise<void> => makeDueMoves({ history, units, journal: identity.journal });
  await makeMoves();
  return {
    makeMoves,
    app,
    db,
    history,
    registry,
    identity,
    shelf,
    streams,
    push,
    administrator,
    firstCode: code,
    reads,
    noteHistory: async () => {
      if (hasFile) await noteHistory(history, dataFolder);
    },
  };
};

const fileBounds = ({ uploadFilesPerDay, uploadMbPerDay, pictureCacheMb }: Config) => ({
  perDay: { files: uploadFilesPerDay, bytes: uploadMbPerDay * MB },
  maxPictureBytes: pictureCacheMb * MB,
});
